import type { FreezeSummary } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { momentText } from '../../../../shared/lib/dates';
import { changedParams, pageOfAddress } from '../../../../shared/lib/query-string';
import { Empty } from '../../../../shared/ui/empty';
import { Loaded } from '../../../../shared/ui/loaded';
import { PageHeader } from '../../../../shared/ui/page-header';
import { Pager } from '../../../../shared/ui/pager';
import { Panel } from '../../../../shared/ui/panel';
import table from '../../../../shared/ui/table.module.css';
import { useFrozenYears } from '../../api/freeze-year';
import css from '../year.module.css';

/** The years that were frozen, the latest first. */
export function FrozenYearsPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const query = useFrozenYears(pageOfAddress(params));
  return (
    <>
      <PageHeader title={t('frozen.title')} lead={t('frozen.lead')} />
      <Panel title={t('frozen.list')} flush>
        <Loaded query={query} lines={6}>
          {(page) =>
            page.total === 0 ? (
              <Empty title={t('frozen.empty')} text={t('frozen.emptyText')}>
                <Link to="/year">{t('frozen.toYear')}</Link>
              </Empty>
            ) : (
              <>
                <Years items={page.items} />
                <div className={css.foot}>
                  <Pager of={page} onPage={(next) => setParams(changedParams(params, { page: String(next) }))} />
                </div>
              </>
            )
          }
        </Loaded>
      </Panel>
    </>
  );
}

const heads = ['one', 'asOf', 'by', 'corrections', 'facts'] as const;

function Years({ items }: Readonly<{ items: readonly FreezeSummary[] }>) {
  const { t } = useTranslation();
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${css.cards}`}>
        <thead>
          <tr>
            {heads.map((name) => (
              <th key={name} scope="col">
                {t(`frozen.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, office, year, asOf, frozenBy, frozenAt, corrections, factsSha256 }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/year/frozen/${id}`}>{t('frozen.ofYear', { office: office.name, year })}</Link>
              </th>
              <td className={table.number} data-label={t('frozen.asOf')}>
                {asOf}
              </td>
              <td data-label={t('frozen.by')}>{t('frozen.byAt', { name: frozenBy, at: momentText(frozenAt) })}</td>
              <td className={table.number} data-label={t('frozen.corrections')}>
                {t('frozen.count', { n: corrections })}
              </td>
              <td data-label={t('frozen.facts')}>
                <span className={css.sha}>{factsSha256}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
