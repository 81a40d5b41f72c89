import type { CaseTerms, DeadlineRule } from '@bihuan/contracts';

/** So many working days. */
export const workingDays = (value: number): DeadlineRule => ({ kind: 'working-days', value });
/** So many natural days; a last day that is off moves to the next working day (Civil Code Art. 203, by analogy). */
export const days = (value: number): DeadlineRule => ({ kind: 'days', value, roll: true });
/** So many months, with the same move off a day off. */
export const months = (value: number): DeadlineRule => ({ kind: 'months', value, roll: true });
/** Without a due date. */
export const noDate: DeadlineRule = { kind: 'none' };

type Extension = NonNullable<CaseTerms['extension']>;

/** An extension as the product proposes it where no rule says more: once, at most half of the period, three days ahead. */
export const usualExtension: Extension = {
  times: 1,
  atMost: { percent: 50 },
  noticeWorkingDays: 3,
  decideWithin: workingDays(2),
  superiorConsent: false,
};

/** A third of the period for whoever assists: one month of three (Shandong rules on deputies' suggestions, Art. 21). */
export const thirdOfPeriod: CaseTerms['assist'] = { workingDaysBefore: null, percentOfPeriod: 33 };

/** The end of an assist five working days before the lead unit's own: a default of the product. */
export const fiveDaysBefore: CaseTerms['assist'] = { workingDaysBefore: 5, percentOfPeriod: null };

/** What the templates have in common; each says where it differs. */
export const commonTerms: Omit<CaseTerms, 'template'> = {
  receipt: workingDays(2),
  returnWindow: workingDays(5),
  assist: fiveDaysBefore,
  plan: null,
  extension: usualExtension,
  objection: null,
  verifiers: 2,
  publicity: workingDays(5),
  lookBackAfter: months(6),
};

/** Matters that are answered rather than rectified: no plan, one checker, no look-back. */
export const answeredTerms: Omit<CaseTerms, 'template'> = { ...commonTerms, verifiers: 1, lookBackAfter: null };
