import type { Icon } from '@tabler/icons-react';
import css from './pill.module.css';

export type Tone = 'good' | 'info' | 'warn' | 'danger' | 'quiet';
type Props = Readonly<{ tone: Tone; icon: Icon; children: string }>;

/** How something stands, as icon and words; the colour only repeats them. */
export function Pill({ tone, icon: Sign, children }: Props) {
  return (
    <span className={css.pill} data-tone={tone}>
      <Sign size="1.1em" aria-hidden />
      {children}
    </span>
  );
}
