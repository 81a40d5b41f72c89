import {
  addDays,
  addWorkingDays,
  daysBetween,
  dueDate,
  localDateOf,
  localMoment,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  yearOf,
  type WorkCalendar,
} from '@bihuan/calendar';
import type { DeadlineRule, PlainDate } from '@bihuan/contracts';
import type { Deadline } from './telling/story';

/** From this month on the report on the year before has been out long enough for something to have come of it. */
const REPORT_SETTLED_IN = '07';
/** How far, in days, a plan reaches when its case has no due date. */
const WITHOUT_END = 270;

/**
 * The days that stories speak of, counted from the day on which the office is loaded. Day 0 is the last working day
 * before it, day -5 five working days earlier: all that has happened lies before now, at whatever hour that is.
 */
export class DemoDays {
  readonly today: PlainDate;
  /** The year of the newer of the two past reports: the last that was complete, or in spring the one before it. */
  readonly reportYear: number;

  constructor(
    private readonly calendar: WorkCalendar,
    now: Date,
    private readonly timeZone: string,
  ) {
    this.today = localDateOf(now.toISOString(), timeZone);
    const isSettled = this.today.slice(5, 7) >= REPORT_SETTLED_IN;
    this.reportYear = yearOf(this.today) - (isSettled ? 1 : 2);
  }

  past(day: number): PlainDate {
    return addWorkingDays(this.calendar, this.today, day - 1);
  }

  /** A working day counted from when a report was read in. */
  after(start: PlainDate, days: number): PlainDate {
    return addWorkingDays(this.calendar, start, days);
  }

  /** Reports are published by the end of March and read in before that. */
  reportReadIn(reportYear: number): PlainDate {
    return workingDayOnOrAfter(this.calendar, `${reportYear + 1}-03-05`);
  }

  moment(date: PlainDate, minuteOfDay: number): string {
    const two = (number: number): string => String(number).padStart(2, '0');
    return localMoment(date, `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`, this.timeZone);
  }

  /** A deadline as stories word it, as a rule; `on` is the day on which it is set. */
  rule(deadline: Deadline, on: PlainDate): DeadlineRule {
    if (deadline.kind === 'year-end') return { kind: 'fixed', date: `${yearOf(on)}-12-31` };
    if (deadline.kind !== 'until') return deadline;
    const { day } = deadline;
    return { kind: 'fixed', date: day === 0 ? this.today : addWorkingDays(this.calendar, this.today, day) };
  }

  /** The day on which a deadline falls that is set on another; one without an end falls nowhere, so no story asks for it. */
  dayOf(deadline: Deadline, on: PlainDate): PlainDate {
    return dueDate(this.calendar, this.rule(deadline, on), on).due ?? '';
  }

  /** The days by which each of the measures of a plan is due, spread evenly over the time until the case is due. */
  spread(from: PlainDate, due: PlainDate | null, count: number): PlainDate[] {
    const end = due ?? addDays(from, WITHOUT_END);
    return Array.from({ length: count }, (_, index) => {
      const day = addDays(from, Math.round((daysBetween(from, end) * (index + 1)) / count));
      const working = workingDayOnOrBefore(this.calendar, day);
      return working > from ? working : end;
    });
  }
}
