import { z } from 'zod';
import { plainDate } from './deadline';
import { documentTree } from './document-tree';
import { pageOf } from './paging';
import { words } from './words';

export const annualReportBody = z.strictObject({
  unitId: z.uuid(),
  /** The year reported on; the problems reconciled are those of the report on the year before. */
  year: z.int().min(2000).max(2100),
});
export type AnnualReportBody = z.infer<typeof annualReportBody>;

export const annualReportSummary = z.strictObject({
  id: z.uuid(),
  unit: z.strictObject({ id: z.uuid(), name: z.string() }),
  year: z.int(),
  status: z.enum(['building', 'ready', 'failed']),
  failure: z.string().nullable(),
  asOf: plainDate,
  createdAt: z.string(),
  createdBy: z.string(),
});
export type AnnualReportSummary = z.infer<typeof annualReportSummary>;
export const annualReportPage = pageOf(annualReportSummary);

/** A built report: its frozen text with the cases behind each sentence, and what does not add up. */
export const annualReportView = annualReportSummary.extend({
  tree: documentTree.nullable(),
  checks: z.array(z.strictObject({ code: z.string(), message: words, caseIds: z.array(z.uuid()) })),
  sha256: z.string().nullable(),
});
export type AnnualReportView = z.infer<typeof annualReportView>;
