import { cellName, plainDate, type CellFault, type PlainDate, type SheetCell, type Words } from '@bihuan/contracts';
import { dayWords } from '../day-words';
import { headings, NOT_HERE, type FillInColumn } from './fill-in-columns';

/** Where the columns of a returned sheet stand. */
export type ColumnPlaces = ReadonlyMap<FillInColumn, number>;
export type RowCells = { readonly number: number; readonly cells: readonly SheetCell[] };

/** What somebody filled into a row. */
export type FilledIn = {
  readonly progress: string;
  readonly unchanged: boolean;
  readonly done: boolean;
  readonly note: string;
  readonly doneOn: PlainDate | null;
};
type Read = { readonly filledIn: FilledIn; readonly faults: readonly CellFault[]; readonly isEmpty: boolean };

/** What the events take; a note is given the day on which the measure was completed besides. */
const [LONGEST_PROGRESS, LONGEST_NOTE] = [4000, 1980];
const yes = new Set(['是', '√', '✓', '✔', '对', 'y', 'yes', 'true', '1']);
const no = new Set(['', '否', '×', '✗', 'n', 'no', 'false', '0', '无', NOT_HERE]);

/** The text of a cell without the space around it; empty where there is nothing, or nothing to be filled in. */
export function textOf(cell: SheetCell | undefined): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'object') return 'date' in cell ? dayWords(cell.date) : cell.error;
  const text = String(cell).trim();
  return text === NOT_HERE ? '' : text;
}

/** Reads the cells of a row that can be filled in. `canComplete` tells whether the row still has a measure to complete. */
export function readFilledIn(row: RowCells, places: ColumnPlaces, today: PlainDate, canComplete: boolean): Read {
  const faults: CellFault[] = [];
  const cellOf = (name: FillInColumn) => row.cells[places.get(name) ?? -1];
  const refuse = (name: FillInColumn, zh: string, en: string) => faults.push(faultIn(row, places, name, { zh, en }));
  const textIn = (name: FillInColumn, longest: number): string => {
    const [cell, text] = [cellOf(name), textOf(cellOf(name))];
    if (typeof cell === 'object' && cell !== null && 'error' in cell) refuse(name, '文字', 'text');
    else if (text.length > longest) refuse(name, `不超过${longest}字`, `at most ${longest} characters`);
    return text;
  };
  const yesIn = (name: FillInColumn): boolean => {
    const text = textOf(cellOf(name)).toLowerCase();
    if (!yes.has(text) && !no.has(text)) refuse(name, '“是”，或者留空', '是 (yes), or nothing');
    return yes.has(text);
  };
  const report = { progress: textIn('progress', LONGEST_PROGRESS), unchanged: yesIn('unchanged') };
  if (report.progress !== '' && report.unchanged)
    refuse('unchanged', '留空（本行已写了进展）', 'nothing (the row tells of progress)');
  const nothing = { done: false, note: '', doneOn: null, isDay: true };
  const measure = canComplete
    ? { done: yesIn('done'), note: textIn('note', LONGEST_NOTE), ...readDay(cellOf('doneOn')) }
    : nothing;
  if (canComplete) checkMeasure(measure, today, refuse);
  const { done, note, doneOn } = measure;
  const filledIn = { ...report, done, note, doneOn };
  const isEmpty = faults.length === 0 && !filledIn.progress && !filledIn.unchanged && !filledIn.done;
  return { filledIn, faults, isEmpty };
}

type Refuse = (name: FillInColumn, zh: string, en: string) => void;
type Measure = Pick<FilledIn, 'done' | 'note' | 'doneOn'> & { readonly isDay: boolean };

/** A measure is done with a word of what was done, and not in the future; what speaks of it without saying so is a slip. */
function checkMeasure({ done, note, doneOn, isDay }: Measure, today: PlainDate, refuse: Refuse): void {
  if (!isDay) return refuse('doneOn', '日期，如2026年3月1日', 'a day, such as 2026-03-01');
  if (done && note === '') return refuse('note', '写明做了什么', 'what was done');
  if (!done && (note !== '' || doneOn !== null))
    return refuse(
      'done',
      '措施完成的选“是”；没有完成的，完成情况和日期都留空',
      '是 if it is done, else no note and no day',
    );
  if (doneOn !== null && doneOn > today) refuse('doneOn', '不晚于今天的日期', 'a day that is not to come');
}

/** The fault of a cell: where it stands, what is in it, and what was expected. */
export function faultIn(
  { number, cells }: RowCells,
  places: ColumnPlaces,
  name: FillInColumn,
  expected: Words,
): CellFault {
  const place = places.get(name);
  const value = textOf(cells[place ?? -1]).slice(0, 200);
  return { cell: place === undefined ? '' : cellName(place, number), column: headings[name], value, expected };
}

/** The day in a cell, as a day or in any of the ways in which people write one. */
function readDay(cell: SheetCell | undefined): Pick<Measure, 'doneOn' | 'isDay'> {
  if (typeof cell === 'object' && cell !== null && 'date' in cell) return { doneOn: cell.date, isDay: true };
  const text = textOf(cell);
  if (text === '') return { doneOn: null, isDay: true };
  const match = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text.normalize('NFKC'));
  const [, year, month = '', day = ''] = match ?? [];
  const { data } = plainDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return { doneOn: data ?? null, isDay: data !== undefined };
}
