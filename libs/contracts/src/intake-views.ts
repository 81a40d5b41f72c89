import { z } from 'zod';
import { textPosition } from './case-events';
import { domain, inspectionKind, severity, sourceType } from './code-lists';
import { deadlineRule, plainDate } from './deadline';
import { pageOf } from './paging';

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
});
export type DraftCase = z.infer<typeof draftCase>;
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

/** An import with its source beside its drafts. `sameAs` names an earlier import of the same file. */
export const reportImportView = reportImportSummary.extend({
  sha256: z.string(),
  sourceText: z.string(),
  sameAs: z.strictObject({ id: z.uuid(), createdAt: z.string(), status: z.string() }).nullable(),
  outline: z.array(z.strictObject({ level: z.int(), text: z.string(), start: z.int(), end: z.int() })),
  figures: z.array(
    z.strictObject({
      phrase: z.string(),
      subject: z.string(),
      found: z.number(),
      done: z.number(),
      rate: z.number().nullable(),
    }),
  ),
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
