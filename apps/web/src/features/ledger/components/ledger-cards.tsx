import { domains, type LedgerRow } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { DueDate } from '../../../shared/trade/due-date';
import { LightBadge } from '../../../shared/trade/light-badge';
import css from './ledger-rows.module.css';
import { Tick, TickPage } from './tick';
import type { CaseTicks } from './use-case-selection';

type Props = Readonly<{ rows: readonly LedgerRow[]; ticks: CaseTicks | null }>;

/** The ledger on a phone: one card a case. */
export function LedgerCards({ rows, ticks }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {ticks && (
        <div className={css.page}>
          <TickPage ticks={ticks} rows={rows} label={t('bulk.select.page')} />
        </div>
      )}
      <ul className="plain" aria-label={t('ledger.caption')}>
        {rows.map((row) => (
          <li key={row.id} className={css.card}>
            <div className={css.pick}>
              {ticks && <Tick ticks={ticks} row={row} />}
              <Card row={row} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Card({ row }: Readonly<{ row: LedgerRow }>) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <div>
      <div className={css.meta}>
        <LightBadge light={row.light} />
        <DueDate of={row} />
      </div>
      <Link to={`/cases/${row.id}`} className={css.link}>
        {row.title}
      </Link>
      <div className={css.facts}>
        <span>{row.number}</span>
        <span>{words(row.state.label)}</span>
        <span>{row.leadUnit?.name ?? t('ledger.noLead')}</span>
        <span>{words(domains[row.domain])}</span>
        {row.relapses > 0 && <strong>{t('ledger.relapses', { n: row.relapses })}</strong>}
      </div>
    </div>
  );
}
