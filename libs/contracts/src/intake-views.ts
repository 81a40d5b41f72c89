import { z } from 'zod';
import { textPosition } from './case-events';
import { domain, inspectionKind, severity, sourceType } from './code-lists';
import { deadlineRule, plainDate } from './deadline';
import { pageOf } from './paging';
import { words } from './words';

/** A draft case read out of a report; people edit it before it becomes a case. */
export const draftCase = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['problem', 'undertaking']),
  workflow: z.string().max(60),
  keep: z.boolean(),
  title: z.string().trim().max(200),
  finding: z.string().trim().max(10_000),
  start: textPosition.nullable(),
  end: textPosition.nullable(),
  domain,
  severity,
  leadUnitId: z.uuid().nullable(),
  assistUnitIds: z.array(z.uuid()).max(20),
  verifyUnitId: z.uuid().nullable(),
  deadlineRule,
  publicityRequired: z.boolean(),
  /** How sure the reader of the report was, and why; drafts written by hand or read before this was said carry neither. */
  confidence: z.number().min(0).max(1).optional(),
  reason: words.optional(),
});
export type DraftCase = z.infer<typeof draftCase>;
/** Below this a person should compare the draft with the source before confirming it. */
export const UNSURE_BELOW = 0.8;

/** The year reported on, when the report itself does not tell or was misread; without it the cases would never be reconciled. */
export const confirmImportBody = z.strictObject({ year: z.int().min(1990).max(2100).optional() }).nullish();
export type ConfirmImportBody = z.infer<typeof confirmImportBody>;

export const draftsBody = z.strictObject({ drafts: z.array(draftCase).max(300) });

export const reportImportSummary = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  status: z.enum(['draft', 'confirmed', 'discarded']),
  fileName: z.string(),
  title: z.string(),
  region: z.string().nullable(),
  year: z.int().nullable(),
  problems: z.int(),
  undertakings: z.int(),
  createdAt: z.string(),
  createdBy: z.string(),
});
export type ReportImportSummary = z.infer<typeof reportImportSummary>;
export const reportImportPage = pageOf(reportImportSummary);

const namedCount = z.strictObject({ label: z.string(), count: z.number() });
const figureChange = z.strictObject({
  against: z.enum(['同比', '环比']),
  by: z.number(),
  unit: z.enum(['%', '个百分点']),
  isUp: z.boolean(),
});
const figureFlag = z.enum(['rate-differs', 'done-exceeds-found', 'parts-differ', 'rate-over-100']);
const figureContext = {
  parts: z.array(namedCount).readonly().optional(),
  change: figureChange.optional(),
  asOf: z.string().optional(),
  flags: z.array(figureFlag).readonly().optional(),
};

/** A figure as stored with an import; figures read earlier have no place and nothing beside their counts. */
export const importFigure = z.strictObject({
  phrase: z.string(),
  subject: z.string(),
  found: z.number(),
  done: z.number(),
  rate: z.number().nullable(),
  start: textPosition.optional(),
  end: textPosition.optional(),
  rates: z
    .array(z.strictObject({ label: z.string(), value: z.number() }))
    .readonly()
    .optional(),
  amounts: z
    .array(z.strictObject({ label: z.string(), amount: z.number(), unit: z.enum(['元', '万元', '亿元']) }))
    .readonly()
    .optional(),
  ...figureContext,
});
export type ImportFigure = z.infer<typeof importFigure>;

/** A number that is no pair of found and done: a rate alone, money, issues of a bulletin, a whole with its parts. */
export const importIndicator = z.strictObject({
  kind: z.enum(['rate', 'money', 'issues', 'whole']),
  phrase: z.string(),
  subject: z.string(),
  value: z.number(),
  unit: z.string(),
  start: textPosition,
  end: textPosition,
  ...figureContext,
});
export type ImportIndicator = z.infer<typeof importIndicator>;

/** An import with its source beside its drafts. `sameAs` names an earlier import of the same file. */
export const reportImportView = reportImportSummary.extend({
  sha256: z.string(),
  sourceText: z.string(),
  sameAs: z.strictObject({ id: z.uuid(), createdAt: z.string(), status: z.string() }).nullable(),
  outline: z.array(z.strictObject({ level: z.int(), text: z.string(), start: z.int(), end: z.int() })),
  figures: z.array(importFigure),
  indicators: z.array(importIndicator),
  drafts: z.array(draftCase),
  caseIds: z.array(z.uuid()),
});
export type ReportImportView = z.infer<typeof reportImportView>;

export const inspectionBody = z.strictObject({
  name: z.string().trim().min(1).max(200),
  kind: inspectionKind,
  sourceType,
  documentNumber: z.string().trim().max(100).nullable(),
  startedOn: plainDate,
});
export type InspectionBody = z.infer<typeof inspectionBody>;
export const inspectionView = inspectionBody.extend({ id: z.uuid(), cases: z.int() });
export type InspectionView = z.infer<typeof inspectionView>;
export const inspectionPage = pageOf(inspectionView);
