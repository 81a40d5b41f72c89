import css from './year.module.css';

type Props = Readonly<{ kind: 'open' | 'done' | 'past'; label: string }>;

/** Where something stands, in words; the colour only repeats them. */
export function Standing({ kind, label }: Props) {
  return (
    <span className={css.standing} data-kind={kind}>
      {label}
    </span>
  );
}
