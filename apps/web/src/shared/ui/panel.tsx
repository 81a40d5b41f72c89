import { useId, type ReactNode } from 'react';
import css from './panel.module.css';

type Props = Readonly<{ title: ReactNode; aside?: ReactNode; children: ReactNode; id?: string; flush?: boolean }>;

/** A titled part of a page. */
export function Panel({ title, aside, children, id, flush = false }: Props) {
  const heading = useId();
  return (
    <section className={css.panel} aria-labelledby={heading} id={id}>
      <div className={css.head}>
        <h2 className={css.title} id={heading}>
          {title}
        </h2>
        {aside && <div className={css.aside}>{aside}</div>}
      </div>
      <div className={flush ? css.flush : css.body}>{children}</div>
    </section>
  );
}
