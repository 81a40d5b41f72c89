import { useEffect, useRef, useState, type ReactNode } from 'react';

type Props = Readonly<{ label: string; className?: string; children: ReactNode }>;

/** What may be wider than the screen: it scrolls by itself, and whoever uses the keyboard can go there to scroll it. */
export function Wide({ label, className, children }: Props) {
  const root = useRef<HTMLElement>(null);
  const [isWider, setIsWider] = useState(false);
  useEffect(() => {
    const part = root.current;
    if (!part) return undefined;
    const observer = new ResizeObserver(() => setIsWider(part.scrollWidth > part.clientWidth));
    observer.observe(part);
    return () => observer.disconnect();
  }, []);
  return (
    <section
      ref={root}
      className={className}
      aria-label={isWider ? label : undefined}
      // A region that scrolls is no control, yet must be reached by the keyboard (WCAG 2.1.1).
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={isWider ? 0 : undefined}
    >
      {children}
    </section>
  );
}
