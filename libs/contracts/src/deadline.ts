import { z } from 'zod';

/** Beyond these no calendar has holidays, and a timer's moment or the database's own dates end soon after. */
const [FIRST_DAY, LAST_DAY] = ['1900-01-01', '2199-12-31'];

/**
 * A day of the calendar as `YYYY-MM-DD`, refused when it does not exist (2026-02-29).
 * Deadlines are days in the office's time zone, never moments: the same due date holds wherever the server stands.
 */
export const plainDate = z.iso
  .date()
  .refine(
    (date) => date >= FIRST_DAY && date <= LAST_DAY,
    `日期须在${FIRST_DAY}至${LAST_DAY}之间 / outside the calendar`,
  );

/** A day of the calendar as `YYYY-MM-DD`, without a time or a zone. */
export type PlainDate = z.infer<typeof plainDate>;

/**
 * How a deadline is set; the due date is derived from it and from the start day, which never counts (Civil Code Art. 201).
 * `roll` moves a due date on a day off to the next working day (Civil Code Art. 203): a choice, because some
 * rules set natural days and mean them. `none` is continuous rectification without a due date (长期坚持、持续整改).
 */
export const deadlineRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('working-days'), value: z.int().min(1).max(1000) }),
  z.strictObject({ kind: z.literal('days'), value: z.int().min(1).max(3650), roll: z.boolean() }),
  z.strictObject({ kind: z.literal('months'), value: z.int().min(1).max(120), roll: z.boolean() }),
  z.strictObject({ kind: z.literal('fixed'), date: plainDate }),
  z.strictObject({ kind: z.literal('none') }),
]);

/** A deadline as it was set; see {@link deadlineRule} for what each kind promises. */
export type DeadlineRule = z.infer<typeof deadlineRule>;

/**
 * The state of an item's clock as people read it on a board, from not started to closed.
 * Lights are derived from dates and never stored, so a corrected deadline corrects every board at once.
 */
export const light = z.enum(['not-started', 'normal', 'near', 'warning', 'overdue', 'suspended', 'closed']);

/** One of the lights of {@link light}. */
export type Light = z.infer<typeof light>;

/**
 * The words that always stand beside a light, in Chinese and English.
 * They are mandatory: colour alone tells nothing to a colour-blind reader or on a black-and-white print.
 */
export const lightLabels: Readonly<Record<Light, { readonly zh: string; readonly en: string }>> = {
  'not-started': { zh: '未到启动时间', en: 'Not started' },
  normal: { zh: '正常推进', en: 'On track' },
  near: { zh: '临期', en: 'Due soon' },
  warning: { zh: '预警/滞后', en: 'Warning' },
  overdue: { zh: '逾期', en: 'Overdue' },
  suspended: { zh: '中止', en: 'Suspended' },
  closed: { zh: '已销号', en: 'Closed' },
};

/** One day on which the State Council's notice departs from the plain week: a holiday, or a weekend that is worked (调休). */
export const calendarDay = z.strictObject({ name: z.string().min(1), date: plainDate, isOffDay: z.boolean() });

/** A holiday (`isOffDay`) or a make-up working day, with the holiday's Chinese name. */
export type CalendarDay = Readonly<z.infer<typeof calendarDay>>;

/** Whether a day may stand in the list of a year: days at the turn of the year may. */
export const belongsToYear = (year: number, date: PlainDate): boolean =>
  date >= `${year - 1}-12-01` && date <= `${year + 1}-01-31`;

/**
 * One year's arrangement of holidays and make-up working days (国务院办公厅关于部分节假日安排的通知), in the format
 * of holiday-cn; keys it does not know, such as `$schema` and `$id`, are dropped. Days at the turn of the year may stand
 * in the next year's list; a day further away means the wrong file and is refused. `papers` are the notices' addresses.
 */
export const calendarYear = z
  .object({
    year: z.int().min(1950).max(2199),
    papers: z.array(z.string()).readonly().optional(),
    days: z.array(calendarDay).readonly(),
  })
  .refine(({ year, days }) => days.every((day) => belongsToYear(year, day.date)), {
    path: ['days'],
    error: 'a day lies outside the year and its turns',
  })
  .refine(({ days }) => new Set(days.map((day) => day.date)).size === days.length, {
    path: ['days'],
    error: 'a day is listed twice',
  });

/** The arrangement of one year; an empty `days` means that the notice is not out yet. */
export type CalendarYear = Readonly<z.infer<typeof calendarYear>>;
