import type { CellFault, Words } from '@bihuan/contracts';
import type { FillInRowRow } from '@bihuan/database';
import { headings } from './fill-in-columns';
import type { ReturnedRow } from './read-returned-sheet';
import type { RowKey } from './sheet-key';

type Settled = { readonly rows: readonly ReturnedRow[]; readonly missing: number };

const otherSheet: Words = { zh: '与其他行来自同一份填报表', en: 'a row of the same sheet as the others' };
const forged: Words = { zh: '下载时的识别码', en: 'the key that the row was handed out with' };

/** Compares what came back with what was handed out: rows of another sheet, rows that are there twice, rows that are gone. */
export function settleRows(returned: readonly ReturnedRow[], handedOut: readonly FillInRowRow[]): Settled {
  const given = new Map(handedOut.map((row) => [row.position, row]));
  const seen = new Map<number, ReturnedRow>();
  const rows = returned.flatMap((row) => {
    const { key } = row;
    if (!key) return [row];
    const twin = seen.get(key.position);
    if (twin) return repeated(row, twin);
    const expected = faultOf(key, given.get(key.position), handedOut[0]?.sheetId);
    if (expected) return [row.isEmpty ? row : refused(row, expected)];
    seen.set(key.position, row);
    return [row];
  });
  return { rows, missing: handedOut.filter(({ position }) => !seen.has(position)).length };
}

/** A copy of a row says nothing new; one with other words does not tell which of the two is meant. */
function repeated(row: ReturnedRow, twin: ReturnedRow): readonly ReturnedRow[] {
  if (row.isEmpty || sameWords(twin, row)) return [];
  return [refused(row, { zh: `只出现一次，却与第${twin.row}行重复`, en: `once only: it repeats row ${twin.row}` })];
}

function faultOf(key: RowKey, given: FillInRowRow | undefined, sheetId: string | undefined): Words | null {
  if (key.sheetId !== sheetId) return otherSheet;
  const isSame = given?.caseId === key.caseId && given.version === key.version && given.measureId === key.measureId;
  return isSame ? null : forged;
}

function refused(row: ReturnedRow, expected: Words): ReturnedRow {
  const fault: CellFault = { cell: '', column: headings.key, value: '', expected };
  return { ...row, key: null, faults: [fault] };
}

function sameWords(a: ReturnedRow, b: ReturnedRow): boolean {
  return JSON.stringify(a.filledIn) === JSON.stringify(b.filledIn);
}
