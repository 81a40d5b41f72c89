import { domains, type LedgerRow } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { DueDate } from '../../../shared/trade/due-date';
import { LightBadge } from '../../../shared/trade/light-badge';
import table from '../../../shared/ui/table.module.css';
import css from './ledger-rows.module.css';
import { Tick, TickPage } from './tick';
import type { CaseTicks } from './use-case-selection';

/** Without ticks for whoever raises no events. */
type Props = Readonly<{ rows: readonly LedgerRow[]; ticks: CaseTicks | null }>;

export function LedgerTable({ rows, ticks }: Props) {
  const { t } = useTranslation();
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <caption className="visually-hidden">{t('ledger.caption')}</caption>
        <thead>
          <tr>
            {ticks && (
              <th scope="col" className={css.tick}>
                <TickPage ticks={ticks} rows={rows} />
              </th>
            )}
            <th scope="col">{t('ledger.number')}</th>
            <th scope="col">{t('ledger.case')}</th>
            <th scope="col">{t('ledger.lead')}</th>
            <th scope="col">{t('ledger.state')}</th>
            <th scope="col">{t('ledger.light')}</th>
            <th scope="col">{t('ledger.due')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} ticks={ticks} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, ticks }: Readonly<{ row: LedgerRow; ticks: CaseTicks | null }>) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <tr>
      {ticks && (
        <td className={css.tick}>
          <Tick ticks={ticks} row={row} />
        </td>
      )}
      <td className={table.number}>{row.number}</td>
      <td className={css.case}>
        <Link to={`/cases/${row.id}`} className={css.link}>
          {row.title}
        </Link>
        <div className={css.facts}>
          <span>{words(row.workflow.label)}</span>
          <span>{words(domains[row.domain])}</span>
          {row.relapses > 0 && <strong>{t('ledger.relapses', { n: row.relapses })}</strong>}
        </div>
      </td>
      <td>{row.leadUnit?.name ?? <span className="soft">{t('ledger.noLead')}</span>}</td>
      <td className={css.state}>{words(row.state.label)}</td>
      <td>
        <LightBadge light={row.light} />
      </td>
      <td className={css.due}>
        <DueDate of={row} />
      </td>
    </tr>
  );
}
