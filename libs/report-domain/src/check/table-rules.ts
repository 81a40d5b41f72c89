import type { TableBlock } from '@bihuan/contracts';
import { rounded } from '../wording/exact';
import { findingAt, type Checked, type Finding, type Rule } from './finding';
import { isQuoted, sentencesOf, type Line } from './lines';
import { printedNumbers, type PrintedNumber } from './printed-numbers';

const TOTAL = /^(?:合计|总计|共计)$/u;
const isWhole = (text: string) => /^\d+$/u.test(text);

type Placed = { readonly table: TableBlock; readonly block: number };

function tablesOf({ tree }: Checked): readonly Placed[] {
  return tree.blocks.flatMap((table, block) => (table.type === 'table' ? [{ table, block }] : []));
}

/** The last line of a table is the sum of the others, in every column of whole numbers. */
export const tablesAddUp: Rule = (checked) =>
  tablesOf(checked).flatMap((placed) => columnsAddUp(placed, checked.lines));

function columnsAddUp({ table, block }: Placed, lines: readonly Line[]): readonly Finding[] {
  const total = table.rows.at(-1);
  const rows = table.rows.slice(0, -1);
  if (!total || rows.length === 0 || !TOTAL.test(total.cells[0]?.text ?? '')) return [];
  return table.columns.flatMap((_column, at) => {
    const parts = rows.map(({ cells }) => cells[at]?.text ?? '');
    const printed = total.cells[at]?.text ?? '';
    if (!parts.every(isWhole) || !isWhole(printed)) return [];
    const sum = parts.reduce((all, part) => all + Number(part), 0);
    const line = lines.find((one) => one.block === block && one.cell?.row === rows.length && one.cell.column === at);
    if (sum === Number(printed) || !line) return [];
    const message = { zh: '合计与各行之和不符', en: 'The total is not the sum of the lines' };
    return [
      findingAt({ rule: 'table-sum', severity: 'error', line, at: 0, found: printed, expected: String(sum), message }),
    ];
  });
}

/** A number that its author typed under the name of a column says what the table says: its total, or the line named. */
export const textAsInTables: Rule = (checked) => {
  const tables = tablesOf(checked);
  return checked.lines.flatMap((line) => {
    if (line.cell !== null) return [];
    return sentencesOf(line).flatMap(({ text, from }) =>
      printedNumbers(text)
        .filter((number) => isOwn(line, from + number.from))
        .flatMap((number) => tables.flatMap(({ table }) => against(table, number, { text, line, from }))),
    );
  });
};

function isOwn(line: Line, place: number): boolean {
  return !isQuoted(line, place) && line.spans.some(({ from, to, run }) => place >= from && place < to && !run.caseIds);
}

type Place = { readonly text: string; readonly line: Line; readonly from: number };

function against(table: TableBlock, number: PrintedNumber, { text, line, from }: Place): readonly Finding[] {
  const cell = cellNamed(table, number.label, text);
  const [printed] = printedNumbers(cell);
  if (!printed || isSame(printed, number)) return [];
  const message = { zh: '正文与附表数字不一致', en: 'The text and the table differ' };
  const rule = 'text-differs-from-table';
  const at = from + number.from;
  return [findingAt({ rule, severity: 'error', line, at, found: number.text, expected: cell, message })];
}

/** The cell that a number speaks of: under the column that its label ends with, in the one line that the sentence names, or in the total. */
function cellNamed({ columns, rows }: TableBlock, label: string, sentence: string): string {
  const said = label.replace(/(?:达到|达|为|共|有)+$/u, '');
  const column = columns.findIndex(({ header }, at) => at > 0 && header.length > 1 && said.endsWith(header));
  const named = rows.filter(
    ({ cells: [first] }) => (first?.text.length ?? 0) > 1 && sentence.includes(first?.text ?? '?'),
  );
  if (column < 0 || named.length > 1) return '';
  const row = named[0] ?? rows.find(({ cells: [first] }) => TOTAL.test(first?.text ?? ''));
  return row?.cells[column]?.text ?? '';
}

/** The same, or the same at fewer decimals; another kind of number is not compared. */
function isSame(printed: PrintedNumber, number: PrintedNumber): boolean {
  if ((printed.unit === '%') !== (number.unit === '%')) return true;
  const decimals = Math.min(printed.decimals, number.decimals);
  return rounded(printed.value, decimals) === rounded(number.value, decimals) && number.decimals <= printed.decimals;
}
