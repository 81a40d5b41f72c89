import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './empty.module.css';

type Props = Readonly<{ title: string; text?: string; children?: ReactNode }>;

/** Says that there is nothing, and what would be here. */
export function Empty({ title, text, children }: Props) {
  return (
    <div className={css.empty}>
      <IconCircleCheck size={36} stroke={1.3} aria-hidden />
      <p className={css.title}>{title}</p>
      {text && <p className={css.text}>{text}</p>}
      {children}
    </div>
  );
}
