import { createHash } from 'node:crypto';
import type { CaseEventBody, CellFault, FillInKind, PlainDate } from '@bihuan/contracts';
import { byCase } from '../by-case';
import { dayWords } from '../day-words';
import type { ReturnedRow } from './read-returned-sheet';
import type { RowKey } from './sheet-key';

/** One thing that a returned sheet asks for, or a row that says why it cannot be read. */
export type Wish = {
  readonly sheet: string;
  readonly rows: readonly number[];
  readonly kind: FillInKind;
  readonly caseId: string | null;
  readonly measureId: string | null;
  /** The version that the sheet showed. */
  readonly version: number | null;
  readonly event: CaseEventBody | null;
  readonly mine: string;
  readonly fingerprint: string | null;
  readonly faults: readonly CellFault[];
};
type KeyedRow = ReturnedRow & { readonly key: RowKey };
/** How the measures of a case are counted: the number of each row's measure in the plan. */
export type MeasureNumbers = (key: RowKey) => number | null;

const LONGEST_REPORT = 4000;

/**
 * What the rows of a sheet come to. The reports in the rows of one case become one report, so that nobody is told three
 * times; each measure that was completed is an event of its own. A row with a fault asks for nothing: nothing is half taken in.
 */
export function wishesOf(rows: readonly ReturnedRow[], today: PlainDate, numberOf: MeasureNumbers): readonly Wish[] {
  const wishes: Wish[] = [];
  const reported = new Set<string>();
  const isSound = (row: ReturnedRow): row is KeyedRow => row.key !== null && row.faults.length === 0 && !row.isEmpty;
  const ofCase = byCase(rows.filter(isSound).map((row) => ({ caseId: row.key.caseId, row })));
  for (const row of rows) {
    if (row.faults.length > 0) wishes.push(faulty(row));
    if (!isSound(row)) continue;
    const { caseId } = row.key;
    if (!reported.has(caseId)) {
      reported.add(caseId);
      const together = (ofCase.get(caseId) ?? []).map(({ row }) => row);
      wishes.push(...reportOf(together, numberOf));
    }
    if (row.filledIn.done) wishes.push(completionOf(row, today));
  }
  return wishes;
}

function faulty({ sheet, row, key, faults }: ReturnedRow): Wish {
  const nothing = { measureId: null, version: null, event: null, mine: '', fingerprint: null };
  return { sheet, rows: [row], kind: 'row', caseId: key?.caseId ?? null, ...nothing, faults };
}

function reportOf(rows: readonly KeyedRow[], numberOf: MeasureNumbers): readonly Wish[] {
  const said = rows.filter(({ filledIn }) => filledIn.progress !== '');
  const silent = rows.filter(({ filledIn }) => filledIn.unchanged);
  const [first] = said.length > 0 ? said : silent;
  if (!first) return [];
  const text = said.length > 0 ? joined(said, numberOf) : null;
  const kind = text === null ? 'unchanged' : 'progress';
  const wish: Wish = {
    ...common(first),
    rows: (text === null ? silent : said).map(({ row }) => row),
    kind,
    measureId: null,
    event: { type: 'progress.reported', unchanged: text === null, text },
    mine: text ?? '无变化',
    fingerprint: fingerprintOf([first.key.caseId, kind, text]),
    faults: [],
  };
  if (text === null || text.length <= LONGEST_REPORT) return [wish];
  const expected = { zh: `各行合计不超过${LONGEST_REPORT}字`, en: `${LONGEST_REPORT} characters in all rows together` };
  const fault = { cell: '', column: '本次进展', value: text.slice(0, 100), expected };
  return [{ ...wish, kind: 'row', event: null, fingerprint: null, faults: [fault] }];
}

/** Several rows with different words become one text, each with the number of its measure. */
function joined(rows: readonly KeyedRow[], numberOf: MeasureNumbers): string {
  const texts = new Map<string, string>();
  for (const { key, filledIn } of rows) {
    const number = numberOf(key);
    if (!texts.has(filledIn.progress))
      texts.set(filledIn.progress, number === null ? filledIn.progress : `措施${number}：${filledIn.progress}`);
  }
  const [only] = texts.keys();
  return texts.size === 1 && only !== undefined ? only : [...texts.values()].join('\n');
}

function completionOf(row: KeyedRow, today: PlainDate): Wish {
  const { note, doneOn } = row.filledIn;
  const { caseId, measureId } = row.key;
  const when = doneOn === null || doneOn === today ? '' : `（${dayWords(doneOn)}完成）`;
  const text = note + when;
  return {
    ...common(row),
    rows: [row.row],
    kind: 'measure',
    measureId,
    event: { type: 'measure.completed', measureId: measureId ?? '', note: text },
    mine: text,
    fingerprint: fingerprintOf([caseId, 'measure', measureId]),
    faults: [],
  };
}

function common({ sheet, key }: KeyedRow): Pick<Wish, 'sheet' | 'caseId' | 'version'> {
  return { sheet, caseId: key.caseId, version: key.version };
}

/** A measure is completed once, whatever is said of it; a report is the same when its words are. */
function fingerprintOf(parts: readonly (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
