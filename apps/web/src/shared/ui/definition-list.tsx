import { Fragment, type ReactNode } from 'react';
import css from './definition-list.module.css';

type Props = Readonly<{ items: readonly (readonly [label: string, value: ReactNode])[] }>;

/** Labels with their values; those without a value are left out. */
export function DefinitionList({ items }: Props) {
  const shown = items.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return (
    <dl className={css.list}>
      {shown.map(([label, value]) => (
        <Fragment key={label}>
          <dt className={css.label}>{label}</dt>
          <dd className={css.value}>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
