import { toLedgerRow, type AsOf } from '@bihuan/cases';
import type { CellValue } from '@bihuan/spreadsheets';
import { NOT_HERE, YES } from './fill-in-columns';
import { takenAt, type FillInCase, type FillInMeasure } from './fill-in-cases.queries';
import { writeKey, type RowKey } from './sheet-key';

export type FillInRow = { readonly key: RowKey; readonly cells: readonly CellValue[] };
type Start = { readonly sheetId: string; readonly position: number };

/** The rows of one case: one for each measure, or a single one where there is no plan yet. */
export function rowsOf(
  record: FillInCase,
  measures: readonly FillInMeasure[],
  start: Start,
  asOf: AsOf,
): readonly FillInRow[] {
  const row = toLedgerRow(record, asOf);
  const takes = takenAt(record);
  const days: CellValue = record.due_on === null ? null : { date: record.due_on };
  return (measures.length > 0 ? measures : [null]).map((measure, index) => {
    const position = start.position + index;
    const canBeDone = takes.measures && measure !== null && measure.doneOn === null;
    const measureId = canBeDone ? measure.id : null;
    const key = { sheetId: start.sheetId, position, caseId: record.id, version: record.version, measureId };
    const report = takes.progress ? null : NOT_HERE;
    const cells = [
      position,
      record.number,
      record.title,
      record.finding,
      days,
      row.workingDaysLeft,
      ...givenOf(measure),
      report,
      report,
      ...(canBeDone ? [null, null, null] : doneOf(measure)),
      writeKey(key, { number: record.number, measure: measure?.text ?? '' }),
    ];
    return { key, cells };
  });
}

function givenOf(measure: FillInMeasure | null): readonly CellValue[] {
  if (!measure) return [null, null, null, null];
  return [measure.text, measure.standard, measure.owner, { date: measure.dueOn }];
}

/** What is known of a measure that is done; of one that cannot be completed now, or does not exist, nothing is asked. */
function doneOf(measure: FillInMeasure | null): readonly CellValue[] {
  if (!measure || measure.doneOn === null) return [NOT_HERE, NOT_HERE, NOT_HERE];
  return [YES, measure.note ?? NOT_HERE, { date: measure.doneOn }];
}
