import { z } from 'zod';
import { detail, refusal, unitRef } from './case-views';
import { pageOf, pageQuery } from './paging';
import { words } from './words';

/** A fill-in sheet with more rows than this is nobody's evening. */
export const FILL_IN_LIMIT = 2000;

/** A unit whose open cases can be filled in on a sheet, with how many there are. */
export const fillInUnit = z.strictObject({ unit: unitRef, cases: z.int() });
export type FillInUnit = z.infer<typeof fillInUnit>;
export const fillInUnits = z.strictObject({ units: z.array(fillInUnit) });
export type FillInUnits = z.infer<typeof fillInUnits>;

/** For which units a sheet is asked: null for all that the caller may fill in for, each on a sheet of its own. */
export const fillInBody = z.strictObject({ unitId: z.uuid().nullable() });
export type FillInBody = z.infer<typeof fillInBody>;

export const fillInReturnStatuses = ['draft', 'waiting', 'running', 'done', 'cancelled', 'stopped'] as const;
export type FillInReturnStatus = (typeof fillInReturnStatuses)[number];

/**
 * What a filled-in row comes to. `ready`: will be taken in. `conflict`: the case was changed by people since the sheet was
 * handed out, and the uploader has not decided yet. `refused`: the rules say no. `fault`: a cell cannot be read. `known`:
 * was taken in before. `waiting`, `done`, `left-out`: after the confirmation.
 */
export const fillInItemStatuses = {
  ready: { zh: '可以办理', en: 'Ready' },
  conflict: { zh: '有冲突', en: 'Conflict' },
  refused: { zh: '不能办理', en: 'Refused' },
  fault: { zh: '填写有误', en: 'Fault' },
  known: { zh: '以前已办理', en: 'Taken in before' },
  waiting: { zh: '等待办理', en: 'Waiting' },
  done: { zh: '已办理', en: 'Done' },
  'left-out': { zh: '未采用', en: 'Left out' },
} as const;
export const fillInItemStatus = z.enum(Object.keys(fillInItemStatuses) as [FillInItemStatus, ...FillInItemStatus[]]);
export type FillInItemStatus = keyof typeof fillInItemStatuses;

/** What a row asks for: a report of progress, the word that nothing changed, or a measure done. */
export const fillInKinds = {
  progress: { zh: '报告进展', en: 'Progress' },
  unchanged: { zh: '报告无变化', en: 'No change' },
  measure: { zh: '措施完成', en: 'Measure done' },
  row: { zh: '整行', en: 'The row' },
} as const;
export const fillInKind = z.enum(Object.keys(fillInKinds) as [FillInKind, ...FillInKind[]]);
export type FillInKind = keyof typeof fillInKinds;

/** A cell that cannot be taken as it is: where, what stands there, and what was expected. */
export const cellFault = z.strictObject({ cell: z.string(), column: z.string(), value: z.string(), expected: words });
export type CellFault = z.infer<typeof cellFault>;

/** What people did to the case since the sheet was handed out. */
export const changeSince = z.strictObject({
  sequence: z.int(),
  label: words,
  at: z.iso.datetime(),
  by: z.string(),
  byUnit: z.string().nullable(),
  details: z.array(detail),
});
export type ChangeSince = z.infer<typeof changeSince>;

export const fillInItemView = z.strictObject({
  position: z.int(),
  /** The rows of the sheet that it was read from, as Excel counts them. */
  rows: z.array(z.int()),
  sheet: z.string(),
  kind: fillInKind,
  status: fillInItemStatus,
  /** Null when the row's key cannot be read, or the case is out of sight. */
  case: z.strictObject({ id: z.uuid(), number: z.string(), title: z.string() }).nullable(),
  measure: z.string().nullable(),
  /** What was written on the sheet. */
  mine: z.string(),
  changes: z.array(changeSince),
  faults: z.array(cellFault),
  reasons: z.array(refusal),
});
export type FillInItemView = z.infer<typeof fillInItemView>;
export const fillInItemPage = pageOf(fillInItemView);
export const fillInItemQuery = pageQuery.extend({ status: fillInItemStatus.optional() });
export type FillInItemQuery = z.infer<typeof fillInItemQuery>;

/** A sheet that was handed back: what is in it, and how far its taking in is. */
export const fillInReturnView = z.strictObject({
  id: z.uuid(),
  fileName: z.string(),
  status: z.enum(fillInReturnStatuses),
  stopReason: words.nullable(),
  /** How many rows came back, how many of them empty, and how many of those handed out did not come back. */
  rows: z.int(),
  empty: z.int(),
  missing: z.int(),
  counts: z.strictObject({
    ready: z.int(),
    conflict: z.int(),
    refused: z.int(),
    fault: z.int(),
    known: z.int(),
    waiting: z.int(),
    done: z.int(),
    'left-out': z.int(),
  }),
  /** When and for whom the sheet was handed out. */
  handedOutAt: z.iso.datetime(),
  units: z.array(z.string()),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  finishedAt: z.iso.datetime().nullable(),
});
export type FillInReturnView = z.infer<typeof fillInReturnView>;
export const fillInReturnPage = pageOf(fillInReturnView);

/** What becomes of each conflict: the own words go in as a further report, or are left out. */
export const fillInDecisions = z.strictObject({
  conflicts: z
    .array(z.strictObject({ position: z.int().min(1), decision: z.enum(['add', 'leave-out']) }))
    .max(FILL_IN_LIMIT * 2),
});
export type FillInDecisions = z.infer<typeof fillInDecisions>;
