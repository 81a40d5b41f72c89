import type { CalendarSummary } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { dayOfMoment } from '../../../shared/lib/dates';
import { changedParams } from '../../../shared/lib/query-string';
import { Loaded } from '../../../shared/ui/loaded';
import { Panel } from '../../../shared/ui/panel';
import table from '../../../shared/ui/table.module.css';
import { useCalendars } from '../api/list-calendars';

type Props = Readonly<{ unitId: string | null; chosen: number }>;

/** The years: the national ones and, where a unit is looked at, what it has of its own in each. */
export function YearsPanel({ unitId, chosen }: Props) {
  const { t } = useTranslation();
  const national = useCalendars(null);
  const own = useCalendars(unitId);
  return (
    <Panel title={unitId === null ? t('calendars.caption') : t('calendars.ownCaption')} flush>
      <Loaded query={national}>
        {(years) => (
          <Loaded query={own}>
            {(lists) => <Years years={yearsOf(years, lists)} lists={lists} chosen={chosen} />}
          </Loaded>
        )}
      </Loaded>
    </Panel>
  );
}

type YearsProps = Readonly<{ years: readonly number[]; lists: readonly CalendarSummary[]; chosen: number }>;

function Years({ years, lists, chosen }: YearsProps) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <caption className="visually-hidden">{t('calendars.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('calendars.year')}</th>
            <th scope="col">{t('calendars.holidays')}</th>
            <th scope="col">{t('calendars.makeUp')}</th>
            <th scope="col">{t('calendars.source')}</th>
          </tr>
        </thead>
        <tbody>
          {years.map((year) => {
            const list = lists.find((one) => one.year === year);
            return (
              <tr key={year}>
                <td>
                  <Link
                    to={`?${changedParams(params, { year: String(year), version: '' }).toString()}`}
                    aria-current={year === chosen || undefined}
                    aria-label={t('calendars.open', { year })}
                  >
                    {year}
                  </Link>
                </td>
                <td className={table.number}>{list ? t('calendars.days', { n: list.holidays }) : '—'}</td>
                <td className={table.number}>{list ? t('calendars.days', { n: list.makeUpDays }) : '—'}</td>
                <td>{list ? <Source of={list} /> : <span className="soft">{t('calendars.none')}</span>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Where a version comes from. */
export function Source({ of: { changedAt, version } }: Readonly<{ of: CalendarSummary }>) {
  const { t } = useTranslation();
  return changedAt === null ? t('calendars.builtIn') : t('calendars.changed', { version, at: dayOfMoment(changedAt) });
}

function yearsOf(...lists: readonly (readonly CalendarSummary[])[]): readonly number[] {
  return [...new Set(lists.flat().map(({ year }) => year))].sort((a, b) => b - a);
}
