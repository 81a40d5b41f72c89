import type { FullLedgerRecord } from '@bihuan/cases';
import type { LedgerRow, PlainDate, TaskPart } from '@bihuan/contracts';
import type { CaseContext } from '@bihuan/workflow';

/** What an export reads of a case beyond the line of the ledger. */
export type ExportRecord = FullLedgerRecord & {
  readonly finding: string;
  readonly cause: string | null;
  readonly goal: string | null;
  readonly registered_day: PlainDate;
  readonly closed_day: PlainDate | null;
  readonly changed_day: PlainDate;
  readonly merged_into: string | null;
  /** Only where parts of units are asked for: who sees which hangs on it. */
  readonly context: CaseContext | null;
};

export type ExportMeasure = {
  readonly text: string;
  readonly owner: string;
  readonly dueOn: PlainDate;
  readonly standard: string;
  readonly doneOn: PlainDate | null;
  readonly note: string | null;
};
export type ExportTask = {
  readonly part: TaskPart;
  readonly unit: { readonly id: string; readonly name: string };
  readonly under: { readonly id: string; readonly name: string } | null;
};
/** The latest report in words, and the day on which the unit last said that nothing had changed since. */
export type ExportProgress = {
  readonly text: string | null;
  readonly on: PlainDate;
  readonly unchangedOn: PlainDate | null;
};

/** One line of an export: the line of the ledger, and what its columns ask for besides. */
export type ExportLine = {
  readonly position: number;
  readonly row: LedgerRow;
  readonly record: ExportRecord;
  readonly measures: readonly ExportMeasure[];
  /** Those parts only that the reader sees on the page of the case. */
  readonly tasks: readonly ExportTask[];
  readonly progress: ExportProgress | null;
};
