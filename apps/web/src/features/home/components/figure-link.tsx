import type { Figure } from '@bihuan/contracts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { queryString } from '../../../shared/lib/query-string';
import css from './figure-link.module.css';

/** The ledger showing just the cases that a figure counts. */
export const ledgerBehind = ({ filters }: Pick<Figure, 'filters'>): string => `/ledger${queryString(filters)}`;

type Props = Readonly<{ of: Figure; children: ReactNode; urgent?: boolean }>;

/** A number with what it counts; opens its list. */
export function FigureTile({ of, children, urgent = false }: Props) {
  return (
    <Link to={ledgerBehind(of)} className={css.tile} data-urgent={(urgent && of.count > 0) || undefined}>
      <strong className={css.number} data-none={of.count === 0 || undefined}>
        {of.count}
      </strong>
      <span>{children}</span>
    </Link>
  );
}

/** A line that names something on the left and counts it on the right; opens its list. */
export function FigureRow({ of, children }: Omit<Props, 'urgent'>) {
  return (
    <Link to={ledgerBehind(of)} className={css.row}>
      <span>{children}</span>
      <strong>{of.count}</strong>
    </Link>
  );
}
