import { z } from 'zod';
import { plainDate } from './deadline';
import { pageOf } from './paging';
import { words } from './words';

const moment = z.iso.datetime();
const named = z.strictObject({ id: z.uuid(), name: z.string() });
const year = z.coerce.number().int().min(2000).max(2100);

/** By what figures may be divided, as it is asked for and chosen on the screen. */
export const figureGrouping = z.enum(['unit', 'domain', 'source', 'severity', 'inspection']);
export type FigureGrouping = z.infer<typeof figureGrouping>;

export const statisticsQuery = z.object({
  year,
  /** The day of the figures; today, or the last day of a year that is over, unless told otherwise. */
  asOf: plainDate.optional(),
  /** Whose year: needed only by whoever reads the years of several offices. */
  officeId: z.uuid().optional(),
  by: figureGrouping.default('unit'),
});
export type StatisticsQuery = z.infer<typeof statisticsQuery>;

/** A figure as screens show it: with its formula and how many cases it rests on; the cases themselves are asked for by name. */
export const figureView = z.strictObject({
  id: z.string(),
  label: words,
  formula: words,
  unit: z.enum(['percent', 'cases', 'working-days', 'ten-thousand-yuan']),
  value: z.string().nullable(),
  dividend: z.string(),
  divisor: z.string().nullable(),
  numerator: z.int(),
  denominator: z.int(),
  excluded: z.array(z.strictObject({ reason: words, cases: z.int() })),
  change: z
    .strictObject({ before: z.string(), change: z.string(), unit: z.enum(['percentage-points', 'percent']) })
    .nullable(),
});
export type FigureView = z.infer<typeof figureView>;

export const statisticsView = z.strictObject({
  offices: z.array(named),
  office: named,
  unitName: z.string(),
  year: z.int(),
  asOf: plainDate,
  /** The figures are those of the frozen year, not of what has been found since. */
  frozen: z.boolean(),
  previous: z.strictObject({ year: z.int(), asOf: plainDate, frozen: z.boolean() }).nullable(),
  by: figureGrouping,
  figures: z.array(figureView),
  groups: z.array(z.strictObject({ key: z.string().nullable(), label: words, figures: z.array(figureView) })),
  coverage: z.strictObject({ value: z.string().nullable(), inspected: z.array(named), missed: z.array(named) }),
  relapses: z.array(
    z.strictObject({ year: z.int(), value: z.string().nullable(), closed: z.int(), relapsed: z.int() }),
  ),
});
export type StatisticsView = z.infer<typeof statisticsView>;

/** Which cases behind a figure are to be shown. */
export const figureSelectionBody = z.strictObject({
  year: z.int().min(2000).max(2100),
  asOf: plainDate,
  officeId: z.uuid(),
  figure: z.string().max(60),
  part: z.enum(['numerator', 'denominator', 'excluded']),
  /** The group that the figure is of; absent for the whole. `key` is null for what belongs to none. */
  group: z.strictObject({ by: figureGrouping, key: z.string().max(60).nullable() }).nullable(),
});
export type FigureSelectionBody = z.infer<typeof figureSelectionBody>;
export const caseSelectionView = z.strictObject({ id: z.uuid(), cases: z.int() });
export type CaseSelectionView = z.infer<typeof caseSelectionView>;

export const freezeQuery = z.object({ year, asOf: plainDate.optional() });
export type FreezeQuery = z.infer<typeof freezeQuery>;

/** What a freeze would fix, and what is still unfinished on that day: read before it is confirmed. */
export const freezePreview = z.strictObject({
  year: z.int(),
  asOf: plainDate,
  factsSha256: z.string(),
  cases: z.int(),
  open: z.int(),
  overdue: z.int(),
  /** Handed in and not yet verified or closed. */
  unverified: z.array(z.strictObject({ id: z.uuid(), number: z.string(), title: z.string() })),
});
export type FreezePreview = z.infer<typeof freezePreview>;

export const freezeBody = z.strictObject({
  year: z.int().min(2000).max(2100),
  asOf: plainDate,
  /** The fingerprint of the facts that were previewed. */
  factsSha256: z.string().length(64),
});
export type FreezeBody = z.infer<typeof freezeBody>;

export const freezeSummary = z.strictObject({
  id: z.uuid(),
  office: named,
  year: z.int(),
  asOf: plainDate,
  factsSha256: z.string(),
  documentSha256: z.string(),
  composerVersion: z.string(),
  anchorHash: z.string().nullable(),
  frozenAt: moment,
  frozenBy: z.string(),
  corrections: z.int(),
});
export type FreezeSummary = z.infer<typeof freezeSummary>;
export const freezePage = pageOf(freezeSummary);

const figureChange = z.strictObject({
  id: z.string(),
  label: words,
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/** A signed difference: never an edit of what was frozen. */
export const correctionView = z.strictObject({
  sequence: z.int(),
  case: z.strictObject({ id: z.uuid(), number: z.string(), title: z.string() }),
  figures: z.array(figureChange),
  reason: z.string(),
  signedAt: moment,
  signedBy: z.string(),
  hash: z.string(),
});
export type CorrectionView = z.infer<typeof correctionView>;

/** How a frozen year differs from what is known now, case by case. */
export const yearComparison = z.strictObject({
  freeze: freezeSummary,
  today: plainDate,
  figures: z.array(figureChange.extend({ corrected: z.string().nullable() })),
  /** The first differences; `total` says how many there are. */
  total: z.int(),
  cases: z.array(
    z.strictObject({
      id: z.uuid(),
      number: z.string(),
      title: z.string(),
      fields: z.array(z.strictObject({ label: words, before: z.string(), after: z.string() })),
      /** The figures that change when this case alone is taken as it is now. */
      figures: z.array(figureChange),
      corrected: z.boolean(),
    }),
  ),
  corrections: z.array(correctionView),
});
export type YearComparison = z.infer<typeof yearComparison>;

/** A frozen year composed once more: what is stored, what comes out of it now, and whether the signed differences hang together. */
export const yearVerification = z.strictObject({
  facts: z.strictObject({ stored: z.string(), found: z.string() }),
  document: z.strictObject({ stored: z.string(), found: z.string(), rebuilt: z.string().nullable() }),
  corrections: z.int(),
  /** The first signed difference that does not follow the one before it, or was changed. */
  brokenAt: z.int().nullable(),
  holds: z.boolean(),
});
export type YearVerification = z.infer<typeof yearVerification>;

export const correctionBody = z.strictObject({
  caseId: z.uuid(),
  reason: z.string().trim().min(1).max(2000),
  /** How many corrections the signer has seen: another one in between must be read first. */
  after: z.int().min(0),
});
export type CorrectionBody = z.infer<typeof correctionBody>;
