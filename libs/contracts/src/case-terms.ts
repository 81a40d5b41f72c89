import { z } from 'zod';
import { deadlineRule } from './deadline';
import { words } from './words';

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How early an assist or territory unit is due: the earlier of both, where both are given. Never before the day after the issue. */
export const assistTerms = z.strictObject({
  /** So many working days before the lead unit. */
  workingDaysBefore: z.int().min(0).max(60).nullable(),
  /** After such a share of the period, in percent: a third of three months is one month. */
  percentOfPeriod: z.int().min(1).max(100).nullable(),
});

/** How often and how far a deadline may be put off. Beyond it only a government leader may. */
export const extensionTerms = z.strictObject({
  times: z.int().min(0).max(10),
  /** The most that all extensions together may add: a share of the original period, or so many days of a kind. */
  atMost: z.union([
    z.strictObject({ percent: z.int().min(1).max(500) }),
    z.strictObject({ workingDays: z.int().min(1).max(500) }),
    z.strictObject({ days: z.int().min(1).max(1000) }),
  ]),
  /** How many working days before the due date it must be asked for; later requests are marked as late. */
  noticeWorkingDays: z.int().min(0).max(60),
  decideWithin: deadlineRule,
  /** Whether the superior that gave the matter must have consented (上级交办). */
  superiorConsent: z.boolean(),
});

/** An objection to a finding or to a conclusion: how long after it, and how soon it is decided (条例 Art. 17). */
export const objectionTerms = z.strictObject({ fileWithin: deadlineRule, decideWithin: deadlineRule });

/** While the unit is at work, its progress is asked for each time so long has passed without a report; never more often. */
export const progressTerms = z.strictObject({ every: deadlineRule });

/** A deadline template's code, such as `T1` or `T3-HARD`. Stored with the cases registered under it: added, never renamed. */
export const templateCode = z
  .string()
  .regex(/^[A-Z][A-Z0-9-]{0,19}$/, '大写字母开头，只含大写字母、数字和 - / A–Z, 0–9, -');

/**
 * The terms that a case runs under: copied from a deadline template when it is registered, so that a later change of the
 * template changes no case. Null means that the trade knows no such step or limit for this kind of matter.
 */
export const caseTerms = z.strictObject({
  /** The template's code, such as `T1`. */
  template: z.string().max(20).nullable(),
  receipt: deadlineRule.nullable(),
  /** How long the lead unit may hand the case back as not its own. */
  returnWindow: deadlineRule.nullable(),
  assist: assistTerms.nullable(),
  plan: deadlineRule.nullable(),
  extension: extensionTerms.nullable(),
  objection: objectionTerms.nullable(),
  /** The least number of people who take part in a verification. */
  verifiers: z.int().min(1).max(10),
  publicity: deadlineRule,
  lookBackAfter: deadlineRule.nullable(),
  /** Null, or absent from terms older than this step: progress is not asked for. */
  progress: progressTerms.nullable().optional(),
});
export type CaseTerms = Readonly<z.infer<typeof caseTerms>>;

/** A day of every year, such as 1 March for annual reports. 29 February is refused: most years have none. */
export const yearlyDay = z
  .strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) })
  .refine(({ month, day }) => day <= (DAYS_OF_MONTH[month - 1] ?? 0), {
    path: ['day'],
    error: '没有这一天 / no such day',
  });
export type YearlyDay = Readonly<z.infer<typeof yearlyDay>>;

/** A deadline template (domain notes, Appendix C): what is usual for one kind of matter, and which rule says so. */
export const deadlineTemplate = z.strictObject({
  code: templateCode,
  label: words,
  /** The workflows that it is offered for. */
  workflows: z.array(z.string().max(60)).min(1).max(20),
  finish: deadlineRule,
  /** Where the law names a day of every year: the deadline is the next such day, and `finish` says nothing. */
  yearly: yearlyDay.nullable(),
  terms: caseTerms,
  /** Law and article, or the practice, that the numbers come from; shown to whoever chooses it. */
  basis: z.string().trim().min(1).max(500),
});
export type DeadlineTemplate = Readonly<z.infer<typeof deadlineTemplate>>;

const workingDays = (value: number) => ({ kind: 'working-days', value }) as const;

/** What holds where no template was chosen: government inspection, ordinary rectification (template T1). */
export const usualTerms: CaseTerms = {
  template: null,
  receipt: workingDays(2),
  returnWindow: workingDays(5),
  assist: { workingDaysBefore: 5, percentOfPeriod: null },
  plan: workingDays(10),
  extension: {
    times: 2,
    atMost: { percent: 50 },
    noticeWorkingDays: 3,
    decideWithin: workingDays(2),
    superiorConsent: false,
  },
  objection: {
    fileWithin: { kind: 'days', value: 30, roll: true },
    decideWithin: { kind: 'days', value: 30, roll: true },
  },
  verifiers: 2,
  publicity: workingDays(5),
  lookBackAfter: { kind: 'months', value: 6, roll: true },
};
