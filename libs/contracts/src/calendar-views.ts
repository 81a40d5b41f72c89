import { z } from 'zod';
import { belongsToYear, calendarDay, calendarYear, plainDate, type PlainDate } from './deadline';
import { prose } from './event-fields';
import { pageOf, pageQuery } from './paging';

const year = z.int().min(1950).max(2199);
/** The unit whose additions and corrections are meant; null for the national arrangement. */
const unitId = z.uuid().nullable();
const unit = z.strictObject({ id: z.uuid(), name: z.string() });

/** No arrangement lists more days of a year than the year has, with its turns. */
const MOST_DAYS = 430;
/** Whoever changes more days than this at once imports a list. */
const MOST_CORRECTED = 60;

export const calendarQuery = z.object({ unitId: z.uuid().optional() });
export type CalendarQuery = z.infer<typeof calendarQuery>;
export const calendarVersionsQuery = pageQuery.extend(calendarQuery.shape);
export type CalendarVersionsQuery = z.infer<typeof calendarVersionsQuery>;

/** One version of the listed days of a year, without the days. Version 0 ships with the product. */
export const calendarSummary = z.strictObject({
  year: z.int(),
  unit: unit.nullable(),
  version: z.int(),
  builtIn: z.boolean(),
  holidays: z.int(),
  makeUpDays: z.int(),
  /** Why this version was written, by whom and when; null for what ships with the product. */
  reason: z.string().nullable(),
  changedAt: z.iso.datetime().nullable(),
  changedBy: z.string().nullable(),
});
export type CalendarSummary = z.infer<typeof calendarSummary>;
export const calendarVersionPage = pageOf(calendarSummary);
export const calendarView = calendarSummary.extend({ days: calendarYear.shape.days });
export type CalendarView = z.infer<typeof calendarView>;

/** A whole list in the place of the one in force: the official arrangement of a year, or all that a unit has of its own. */
const calendarImport = z
  .strictObject({ kind: z.literal('import'), unitId, year, days: z.array(calendarDay).max(MOST_DAYS) })
  .refine(({ year: own, days }) => days.every(({ date }) => belongsToYear(own, date)), {
    path: ['days'],
    error: '有日期不属于这一年 / a day lies outside the year and its turns',
  })
  .refine(({ days }) => new Set(days.map(({ date }) => date)).size === days.length, {
    path: ['days'],
    error: '有日期重复 / a day is listed twice',
  });

/** Single days put into the list or taken out of it. */
const calendarCorrection = z
  .strictObject({
    kind: z.literal('correct'),
    unitId,
    year,
    set: z.array(calendarDay).max(MOST_CORRECTED),
    remove: z.array(plainDate).max(MOST_CORRECTED),
  })
  .refine(
    ({ year: own, set, remove }) =>
      [...set.map(({ date }) => date), ...remove].every((date) => belongsToYear(own, date)),
    {
      path: ['set'],
      error: '有日期不属于这一年 / a day lies outside the year and its turns',
    },
  )
  .refine(
    ({ set, remove }) => new Set([...set.map(({ date }) => date), ...remove]).size === set.length + remove.length,
    {
      path: ['set'],
      error: '有日期重复 / a day is named twice',
    },
  );

/** A change of a calendar: looked at first, then confirmed. */
export const calendarChange = z.discriminatedUnion('kind', [calendarImport, calendarCorrection]);
export type CalendarChange = z.infer<typeof calendarChange>;

/** The due date of a case and whether it rests on a year that is not published, before and after. */
const move = {
  dueBefore: plainDate.nullable(),
  dueAfter: plainDate.nullable(),
  flaggedBefore: z.boolean().nullable(),
  flaggedAfter: z.boolean().nullable(),
};
const movedCase = {
  case: z.strictObject({ id: z.uuid(), number: z.string(), title: z.string() }),
  unit: unit.nullable(),
};

/** What would come of a change of a calendar; nothing is written. */
export const calendarPreview = z.strictObject({
  /** Stands for all that the preview says. Whoever confirms names it, and is asked again when it no longer holds. */
  fingerprint: z.string(),
  days: z.array(z.strictObject({ date: plainDate, before: calendarDay.nullable(), after: calendarDay.nullable() })),
  /** Open cases under this calendar, and those among them whose due date, or its flag, changes. */
  open: z.int(),
  moved: z.int(),
  later: z.int(),
  earlier: z.int(),
  cases: pageOf(z.strictObject({ ...movedCase, ...move })),
});
export type CalendarPreview = z.infer<typeof calendarPreview>;

export const calendarConfirmation = z.strictObject({
  change: calendarChange,
  reason: prose(300),
  fingerprint: z.string().regex(/^[\da-f]{64}$/, '请先预览 / look at the preview first'),
});
export type CalendarConfirmation = z.infer<typeof calendarConfirmation>;

export const reprojectionStatuses = ['waiting', 'running', 'done'] as const;
export type ReprojectionStatus = (typeof reprojectionStatuses)[number];

/** The open cases that a new version of a calendar concerns, computed again: how far it is. */
export const reprojectionView = z.strictObject({
  id: z.uuid(),
  year: z.int(),
  unit: unit.nullable(),
  version: z.int(),
  reason: z.string(),
  status: z.enum(reprojectionStatuses),
  total: z.int(),
  moved: z.int(),
  kept: z.int(),
  failed: z.int(),
  createdAt: z.iso.datetime(),
  createdBy: z.string().nullable(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
});
export type ReprojectionView = z.infer<typeof reprojectionView>;
export const reprojectionPage = pageOf(reprojectionView);

export const reprojectionItemStatuses = ['waiting', 'moved', 'kept', 'failed'] as const;
export type ReprojectionItemStatus = (typeof reprojectionItemStatuses)[number];
export const reprojectionItemView = z.strictObject({
  ...movedCase,
  ...move,
  status: z.enum(reprojectionItemStatuses),
  at: z.iso.datetime().nullable(),
});
export type ReprojectionItemView = z.infer<typeof reprojectionItemView>;
export const reprojectionItemPage = pageOf(reprojectionItemView);
export const reprojectionItemQuery = pageQuery.extend({ status: z.enum(reprojectionItemStatuses).optional() });
export type ReprojectionItemQuery = z.infer<typeof reprojectionItemQuery>;

/** The State Council announces next year's arrangement in autumn: from this day on it is asked for. */
const ASKED_FOR_FROM = '10-01';

/** The years whose arrangement is due and not known: the running one, and from October on the next. */
export function missingCalendarYears(today: PlainDate, known: ReadonlySet<number>): readonly number[] {
  const running = Number(today.slice(0, 4));
  const due = today.slice(5) >= ASKED_FOR_FROM ? [running, running + 1] : [running];
  return due.filter((wanted) => !known.has(wanted));
}
