import type { LedgerRow } from '@bihuan/contracts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { DueDate } from '../../../shared/trade/due-date';
import { LightBadge } from '../../../shared/trade/light-badge';
import css from './case-lines.module.css';

type Props<Row> = Readonly<{ rows: readonly Row[]; children?: (row: Row) => ReactNode }>;

/** Cases in two lines each: the title, and how it stands; `children` adds what the list is about. */
export function CaseLines<Row extends LedgerRow>({ rows, children }: Props<Row>) {
  const words = useWords();
  return (
    <ul className={`plain ${css.lines}`}>
      {rows.map((row) => (
        <li key={row.id}>
          <Link to={`/cases/${row.id}`}>{row.title}</Link>
          {children?.(row)}
          <div className={css.facts}>
            <LightBadge light={row.light} />
            <DueDate of={row} />
            <span>{words(row.state.label)}</span>
            {row.leadUnit && <span>{row.leadUnit.name}</span>}
          </div>
        </li>
      ))}
    </ul>
  );
}
