import { z } from 'zod';
import { deadlineRule, plainDate } from './deadline';
import { words } from './words';

/** The three dates of a period, and whether the work was handed in by each; null while that is not settled. */
const threeDates = {
  /** What the issue gave. */
  original: plainDate.nullable(),
  /** What people decided last: the issue or an extension. Pauses and calendars do not move it. */
  approved: plainDate.nullable(),
  /** What is due: with the time during which the clock stood, under the calendar of today. */
  current: plainDate.nullable(),
  metOriginal: z.boolean().nullable(),
  metApproved: z.boolean().nullable(),
  metCurrent: z.boolean().nullable(),
};

export const deadlineView = z.strictObject({
  rule: deadlineRule,
  ...threeDates,
  /** How the date came about, and what is used and left of the period; null until the case is issued. */
  explanation: words.nullable(),
  /** The calendar of some year was not yet published: the date is to be checked. */
  flagged: z.boolean(),
  /** Working days until the due date; negative when it has passed; null without a date. */
  workingDaysLeft: z.int().nullable(),
  /** How often it was extended, and how often it may be by the office alone; null where it never may be. */
  extensions: z.int(),
  extensionsAllowed: z.int().nullable(),
  /** The last day on which the lead unit may hand the case back. */
  returnUntil: plainDate.nullable(),
  /** Since when the clock stands still, and when that is reviewed. */
  suspendedOn: plainDate.nullable(),
  suspendedUntil: plainDate.nullable(),
});
export type DeadlineView = z.infer<typeof deadlineView>;

const unit = z.enum(['working-days', 'days']);

/** What a period is made of on a day, in the unit of its rule; `left` is negative once it is over. */
export const deadlineBudget = z.strictObject({
  asOf: plainDate,
  unit,
  total: z.int(),
  used: z.int(),
  left: z.int(),
  stood: z.int(),
});

/** A change of the due date, as the journal has it. */
export const deadlineChange = z.strictObject({
  sequence: z.int(),
  on: plainDate,
  by: z.string(),
  cause: words,
  from: plainDate.nullable(),
  to: plainDate.nullable(),
  /** Natural days by which the date moved; null where there was none, or is none. */
  daysMoved: z.int().nullable(),
});
export type DeadlineChange = z.infer<typeof deadlineChange>;

/** Where the due date of a case comes from (时限由来): all that it is made of, and everything that ever moved it. */
export const caseDeadline = z.strictObject({
  rule: deadlineRule,
  /** The day of the issue, which is not counted; null before. */
  start: plainDate.nullable(),
  ...threeDates,
  explanation: words.nullable(),
  budget: deadlineBudget.nullable(),
  /** The times of this period during which the clock stood, by which the date is later; on `to` it ran again. */
  pauses: z.array(z.strictObject({ from: plainDate, to: plainDate, days: z.int() })),
  /** What extensions added to this period. */
  added: z.strictObject({ unit, days: z.int(), times: z.int() }),
  /** Where older entries of the journal tell the date alone: the one from which it is counted on. */
  countedFrom: plainDate.nullable(),
  /** The years whose calendars the date rests on. */
  calendars: z.array(z.strictObject({ year: z.int(), published: z.boolean() })),
  history: z.array(deadlineChange),
});
export type CaseDeadline = z.infer<typeof caseDeadline>;
