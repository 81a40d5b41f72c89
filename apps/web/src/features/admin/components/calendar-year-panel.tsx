import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/ui/loaded';
import { Panel } from '../../../shared/ui/panel';
import table from '../../../shared/ui/table.module.css';
import { useCalendar } from '../api/read-calendar';
import css from './calendars-page.module.css';

/** The days of a year that depart from the plain week. */
export function CalendarYearPanel({ year }: Readonly<{ year: number }>) {
  const { t } = useTranslation();
  const query = useCalendar(year);
  return (
    <Panel title={String(year)} flush={query.data !== undefined && query.data.days.length > 0}>
      <Loaded query={query}>
        {({ days }) =>
          days.length === 0 ? (
            <p className="prose soft">{t('admin.calendars.notOut')}</p>
          ) : (
            <table className={table.table}>
              <caption className="visually-hidden">{year}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('admin.calendars.date')}</th>
                  <th scope="col">{t('admin.calendars.name')}</th>
                  <th scope="col">{t('admin.calendars.what')}</th>
                </tr>
              </thead>
              <tbody>
                {days.map((day) => (
                  <tr key={day.date}>
                    <td className={table.number}>{day.date}</td>
                    <td>{day.name}</td>
                    <td className={day.isOffDay ? undefined : css.work}>
                      {day.isOffDay ? t('admin.calendars.off') : t('admin.calendars.work')}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </Panel>
  );
}
