import type { CalendarSummary } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { dayOfMoment } from '../../../shared/lib/dates';
import { useSession } from '../../../shared/session/session-context';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Panel } from '../../../shared/ui/panel';
import table from '../../../shared/ui/table.module.css';
import { useCalendars } from '../api/list-calendars';
import { CalendarYearPanel } from './calendar-year-panel';
import css from './calendars-page.module.css';
import { ImportCalendar } from './import-calendar';

export function CalendarsPage() {
  const { t } = useTranslation();
  const { today } = useSession();
  const query = useCalendars();
  const year = Number(useSearchParams()[0].get('year') ?? today.slice(0, 4));
  return (
    <>
      <PageHeader title={t('admin.calendars.title')} lead={t('admin.calendars.lead')} />
      <div className={css.columns}>
        <div className="stack">
          <Panel title={t('admin.calendars.caption')} flush>
            <Loaded query={query}>{(calendars) => <Years calendars={calendars} chosen={year} />}</Loaded>
          </Panel>
          <ImportCalendar />
        </div>
        <CalendarYearPanel key={year} year={year} />
      </div>
    </>
  );
}

function Years({ calendars, chosen }: Readonly<{ calendars: readonly CalendarSummary[]; chosen: number }>) {
  const { t } = useTranslation();
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <caption className="visually-hidden">{t('admin.calendars.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('admin.calendars.year')}</th>
            <th scope="col">{t('admin.calendars.holidays')}</th>
            <th scope="col">{t('admin.calendars.makeUp')}</th>
            <th scope="col">{t('admin.calendars.source')}</th>
          </tr>
        </thead>
        <tbody>
          {calendars.map((calendar) => (
            <tr key={calendar.year}>
              <td>
                <Link
                  to={`?year=${calendar.year}`}
                  aria-current={calendar.year === chosen || undefined}
                  aria-label={t('admin.calendars.open', { year: calendar.year })}
                >
                  {calendar.year}
                </Link>
              </td>
              <td className={table.number}>{t('admin.calendars.days', { n: calendar.holidays })}</td>
              <td className={table.number}>{t('admin.calendars.days', { n: calendar.makeUpDays })}</td>
              <td>
                {calendar.importedAt
                  ? t('admin.calendars.imported', { at: dayOfMoment(calendar.importedAt) })
                  : t('admin.calendars.builtIn')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
