import type { ReactNode } from 'react';

type Props = Readonly<{ label: string; className: string | undefined; isFitted?: boolean; children: ReactNode }>;

/** What is larger than its frame: one comes here by keyboard to move about in it. */
export function ScrollRegion({ label, className, isFitted = false, children }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={className} aria-label={label} tabIndex={0} data-fit={isFitted || undefined}>
      {children}
    </section>
  );
}
