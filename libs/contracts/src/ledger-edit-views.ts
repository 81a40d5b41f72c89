import { z } from 'zod';
import { LONGEST_LEDGER_PAGE } from './case-filters';
import { refusal } from './case-views';
import { formField } from './forms';
import { gridColumn } from './grid-columns';

/** The columns of the ledger that can be changed in place, where the state of a case allows it: each is one field of one event. */
export const editableColumn = gridColumn.extract([
  'lead-unit',
  'verify-unit',
  'deadline',
  'progress',
  'response',
  'disclosure',
  'urgent',
]);
export type EditableColumn = z.infer<typeof editableColumn>;

/** So many cells are changed at once. */
export const MOST_EDITS = 500;

export const editableBody = z.strictObject({ caseIds: z.array(z.uuid()).min(1).max(LONGEST_LEDGER_PAGE) });
export type EditableBody = z.infer<typeof editableBody>;

/** How a cell of a column is filled in: the field of its event, and whether the event asks for a reason beside it. */
export const editableField = z.strictObject({ column: editableColumn, field: formField, needsReason: z.boolean() });
export type EditableField = z.infer<typeof editableField>;

/** Which cells of some lines the caller may change now. Cases that the caller may not see are left out. */
export const editableCells = z.strictObject({
  fields: z.array(editableField),
  cases: z.array(z.strictObject({ caseId: z.uuid(), version: z.int(), columns: z.array(editableColumn) })),
});
export type EditableCells = z.infer<typeof editableCells>;

/**
 * A cell to be changed, with the version of the case that the person saw. `value` is what was typed, chosen or pasted:
 * a code or its label, the id or the name of a unit, 是 or 否, a text; for a deadline its rule as JSON, or words such as
 * 2026-06-30 or 30个工作日. An empty one empties the cell where it may be empty.
 */
export const cellEdit = z.strictObject({
  caseId: z.uuid(),
  version: z.int().min(1),
  column: editableColumn,
  value: z.string().max(4000),
});
export type CellEdit = z.infer<typeof cellEdit>;

export const ledgerEditsBody = z.strictObject({
  /** `preview` changes nothing and tells what would come of it. */
  mode: z.enum(['preview', 'apply']),
  /** One reason for all cells whose event asks for one. */
  reason: z.string().trim().min(1).max(2000).nullable(),
  edits: z
    .array(cellEdit)
    .min(1)
    .max(MOST_EDITS)
    .refine(
      (edits) => new Set(edits.map(({ caseId, column }) => `${caseId.toLowerCase()} ${column}`)).size === edits.length,
      '同一单元格只能修改一次 / a cell may be changed once',
    ),
});
export type LedgerEditsBody = z.infer<typeof ledgerEditsBody>;

/**
 * `possible` (in a preview) and `done`: what was wished for. `unchanged`: the cell says so already, and nothing is raised.
 * `stale`: somebody changed the case since it was read. `refused`: with the reasons why.
 */
export const editOutcomes = ['possible', 'done', 'unchanged', 'refused', 'stale'] as const;
export const editOutcome = z.strictObject({
  caseId: z.uuid(),
  column: editableColumn,
  outcome: z.enum(editOutcomes),
  /** What the value was understood as, in words; null where it was not understood. */
  understood: z.string().nullable(),
  reasons: z.array(refusal),
  /** The version of the case after it; null where the caller may not see the case. */
  version: z.int().nullable(),
});
export type EditOutcome = z.infer<typeof editOutcome>;
/** One outcome for each edit, in the same order. */
export const ledgerEdits = z.strictObject({ outcomes: z.array(editOutcome) });
export type LedgerEdits = z.infer<typeof ledgerEdits>;
