import { Button } from '@mantine/core';
import type { CalendarChange, CalendarDay, CalendarView } from '@bihuan/contracts';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/ui/loaded';
import { Panel } from '../../../shared/ui/panel';
import { useCalendar, type CalendarAsked } from '../api/read-calendar';
import { monthsOf, weekdayOf } from '../lib/months-of';
import css from './calendars-page.module.css';
import { CorrectDayDialog } from './correct-day-dialog';

type Props = Readonly<{ asked: CalendarAsked; onChange: (change: CalendarChange) => void }>;
/** The day that is corrected; `null` for one that is not listed yet. */
type Correcting = Readonly<{ day: CalendarDay | null }>;

/** The days of a year that depart from the plain week, by month; those in force can be corrected. */
export function CalendarYearPanel({ asked, onChange }: Props) {
  const { t } = useTranslation();
  const query = useCalendar(asked);
  const [correcting, setCorrecting] = useState<Correcting | null>(null);
  const isInForce = asked.version === null;
  const mayCorrect = isInForce && (asked.unitId !== null || Boolean(query.data));
  return (
    <Panel
      title={isInForce ? String(asked.year) : t('calendars.versionOf', { year: asked.year, version: asked.version })}
      aside={
        mayCorrect && (
          <Button
            variant="light"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setCorrecting({ day: null })}
          >
            {t('calendars.correct')}
          </Button>
        )
      }
    >
      <Loaded query={query} lines={12}>
        {(calendar) => (
          <Months
            calendar={calendar}
            local={asked.unitId !== null}
            onCorrect={isInForce ? (day) => setCorrecting({ day }) : null}
          />
        )}
      </Loaded>
      {correcting && (
        <CorrectDayDialog
          {...asked}
          day={correcting.day}
          onChange={(change) => {
            setCorrecting(null);
            onChange(change);
          }}
          onClose={() => setCorrecting(null)}
        />
      )}
    </Panel>
  );
}

type MonthsProps = Readonly<{
  calendar: CalendarView | null;
  local: boolean;
  onCorrect: ((day: CalendarDay) => void) | null;
}>;

function Months({ calendar, local, onCorrect }: MonthsProps) {
  const { t } = useTranslation();
  if (!calendar || calendar.days.length === 0) {
    return <p className="prose soft">{local ? t('calendars.noneOfOwn') : t('calendars.notOut')}</p>;
  }
  return (
    <>
      {calendar.reason && <p className="prose soft">{t('calendars.because', { reason: calendar.reason })}</p>}
      <div className={css.months}>
        {monthsOf(calendar.days).map(({ month, days }) => (
          <section
            key={month}
            aria-label={t('calendars.month', { year: month.slice(0, 4), n: Number(month.slice(5)) })}
          >
            <h3 className={css.month}>
              {t('calendars.month', { year: month.slice(0, 4), n: Number(month.slice(5)) })}
            </h3>
            <ul className="plain">
              {days.map((day) => (
                <Day key={day.date} day={day} onCorrect={onCorrect} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function Day({ day, onCorrect }: Readonly<{ day: CalendarDay; onCorrect: MonthsProps['onCorrect'] }>) {
  const { t } = useTranslation();
  return (
    <li className={css.day}>
      <time dateTime={day.date} className={css.date}>
        {day.date.slice(5)} <span className="soft">{weekdayName(t('calendars.weekdays'), day.date)}</span>
      </time>
      <span className={day.isOffDay ? css.off : css.work}>
        {day.isOffDay ? t('calendars.off') : t('calendars.work')}
      </span>
      <span className={css.name}>{day.name}</span>
      {onCorrect && (
        <Button
          variant="subtle"
          size="compact-md"
          aria-label={t('calendars.correctOne', { date: day.date })}
          onClick={() => onCorrect(day)}
        >
          {t('calendars.correctShort')}
        </Button>
      )}
    </li>
  );
}

/** The names of the week are one text, Sunday first, parted by spaces. */
function weekdayName(names: string, date: string): string {
  return names.split(' ')[weekdayOf(date)] ?? '';
}
