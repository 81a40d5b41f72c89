import { domains, type LeaderHome, type LightCell } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { LightBadge } from '../../../shared/trade/light-badge';
import { Loaded } from '../../../shared/ui/loaded';
import { Panel } from '../../../shared/ui/panel';
import table from '../../../shared/ui/table.module.css';
import { useLeaderHome } from '../api/read-leader-home';
import css from './by-unit.module.css';
import { ledgerBehind } from './figure-link';

/** Lights by unit and domain: what is open, and how much of it is late or warned of. */
export function ByUnit() {
  const { t } = useTranslation();
  return (
    <Panel title={t('home.byUnit')} aside={t('home.byUnitLead')} flush>
      <Loaded query={useLeaderHome()} lines={8}>
        {({ byUnit }) =>
          byUnit.rows.length === 0 ? (
            <p className={`soft prose ${css.note}`}>{t('home.nothingOpen')}</p>
          ) : (
            <Table of={byUnit} />
          )
        }
      </Loaded>
    </Panel>
  );
}

function Table({ of }: Readonly<{ of: LeaderHome['byUnit'] }>) {
  const { t } = useTranslation();
  const words = useWords();
  const names = of.domains.map((domain) => words(domains[domain]));
  return (
    <>
      <div className={table.scroll}>
        <table className={`${table.table} ${css.table}`}>
          <thead>
            <tr>
              <th scope="col">{t('toDo.unit')}</th>
              <th scope="col">{t('home.total')}</th>
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {of.rows.map((row) => (
              <Row key={row.unit?.id ?? 'none'} name={row.unit?.name ?? t('home.unassigned')} of={row} names={names} />
            ))}
          </tbody>
          <tfoot>
            <Row name={t('home.total')} of={{ cells: of.totals, total: of.total }} names={names} />
          </tfoot>
        </table>
      </div>
      {(of.moreUnits > 0 || of.moreDomains > 0) && (
        <p className={`soft small ${css.note}`}>
          {of.moreUnits > 0 && t('home.moreUnits', { n: of.moreUnits })}
          {of.moreDomains > 0 && t('home.moreDomains', { n: of.moreDomains })}
          {t('home.totalsCountAll')}
        </p>
      )}
    </>
  );
}

type RowProps = Readonly<{
  name: string;
  of: Pick<LeaderHome['byUnit']['rows'][number], 'cells' | 'total'>;
  names: readonly string[];
}>;

function Row({ name, of: { cells, total }, names }: RowProps) {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Cell of={total} about={`${name} ${t('home.total')}`} />
      </td>
      {cells.map((cell, place) => (
        <td key={names[place]}>
          <Cell of={cell} about={`${name} ${names[place] ?? ''}`} />
        </td>
      ))}
    </tr>
  );
}

function Cell({ of, about }: Readonly<{ of: LightCell; about: string }>) {
  const { t } = useTranslation();
  if (of.open.count === 0) return <span className="soft">0</span>;
  return (
    <span className={css.cell}>
      <Link to={ledgerBehind(of.open)} className={css.open}>
        {of.open.count}
        <span className="visually-hidden">{t('home.cellOpen', { about })}</span>
      </Link>
      {of.lights.map((figure) => (
        <Link key={figure.light} to={ledgerBehind(figure)} className={css.light}>
          <LightBadge light={figure.light} />
          <strong>{figure.count}</strong>
          <span className="visually-hidden">{about}</span>
        </Link>
      ))}
    </span>
  );
}
