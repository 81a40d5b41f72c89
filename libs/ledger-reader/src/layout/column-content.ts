import {
  ledgerFieldDefinitions,
  type LedgerField,
  type LedgerFieldKind,
  type SheetCell,
  type Words,
} from '@bihuan/contracts';
import { plain, saysNothing, wordsOf } from '../cells/plain';
import { readAmount } from '../cells/read-amount';
import { readYesNo } from '../cells/read-codes';
import { type DateContext, readDate } from '../cells/read-date';
import { readDeadline } from '../cells/read-deadline';
import { readUnits } from '../cells/read-units';
import type { UnitNames } from '../cells/unit-names';
import type { Candidate } from './header-field';

/** What the cells below a header say about it. */
export type ColumnContent = {
  readonly count: number;
  readonly deadlines: number;
  readonly dates: number;
  readonly units: number;
  readonly amounts: number;
  readonly yesNos: number;
  readonly isCounting: boolean;
  readonly length: number;
};

export type ContentContext = DateContext & { readonly names: UnitNames };

const share = (cells: readonly SheetCell[], test: (cell: SheetCell) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(test).length / cells.length;

function namesUnits(cell: SheetCell, names: UnitNames): boolean {
  if (typeof cell !== 'string' || cell.length > 200) return false;
  const { lead, assist, territory, plain: unmarked, unknown } = readUnits(cell, names);
  return lead.length + assist.length + territory.length + unmarked.length > unknown.length;
}

/** Looks at the cells of a column, each value once. */
export function contentOf(column: readonly SheetCell[], context: ContentContext): ColumnContent {
  const said = column.filter((cell) => !saysNothing(wordsOf(cell)));
  const cells = said.filter((cell, index) => index === 0 || wordsOf(cell) !== wordsOf(said[index - 1]));
  const numbers = said.map((cell) => Number(wordsOf(cell)));
  return {
    count: said.length,
    deadlines: share(cells, (cell) => readDeadline(cell, context) !== null),
    dates: share(cells, (cell) => readDate(cell, context) !== null),
    units: context.names.units.length === 0 ? 0 : share(cells, (cell) => namesUnits(cell, context.names)),
    amounts: share(cells, (cell) => readAmount(cell, '') !== null),
    yesNos: share(cells, (cell) => readYesNo(wordsOf(cell)) !== null),
    isCounting: numbers.length >= 2 && numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1),
    length: cells.reduce((sum: number, cell) => sum + plain(wordsOf(cell)).length, 0) / Math.max(1, cells.length),
  };
}

const MOST = 0.6;
const FEW = 0.2;
const ENOUGH = 3;

const MEASURES_OF_FIT: Partial<Record<LedgerFieldKind, 'deadlines' | 'dates' | 'units' | 'amounts' | 'yesNos'>> = {
  deadline: 'deadlines',
  date: 'dates',
  unit: 'units',
  units: 'units',
  amount: 'amounts',
  'yes-no': 'yesNos',
};

/** The share of cells that can be read under a field; null where any text will do. */
function fit(field: LedgerField, content: ColumnContent, hasUnits: boolean): number | null {
  const measure = MEASURES_OF_FIT[ledgerFieldDefinitions[field].kind];
  return measure === undefined || (measure === 'units' && !hasUnits) ? null : content[measure];
}

const added = (reason: Words, zh: string, en: string): Words => ({ zh: reason.zh + zh, en: reason.en + en });

/** A candidate by its header, made surer or less sure by what stands below. */
export function weighed(candidate: Candidate, content: ColumnContent, hasUnits: boolean): Candidate {
  const fitting = fit(candidate.field, content, hasUnits);
  if (fitting === null || content.count < ENOUGH) return candidate;
  if (fitting >= MOST) {
    const confidence = Math.min(0.99, candidate.confidence + 0.02);
    return { ...candidate, confidence, reason: added(candidate.reason, '，内容相符', ', and its cells fit') };
  }
  if (fitting > FEW) return candidate;
  return {
    ...candidate,
    confidence: candidate.confidence - 0.25,
    reason: added(candidate.reason, '，但内容不像', ', but its cells do not look like it'),
  };
}

/** What a column without a known header may be by its cells alone: a guess that people should look at. */
export function candidatesByContent(content: ColumnContent): readonly Candidate[] {
  if (content.count < ENOUGH) return [];
  const guess = (field: LedgerField, confidence: number, zh: string, en: string): Candidate => ({
    field,
    confidence,
    reason: { zh: `表头没有认出；${zh}`, en: `header not known; ${en}` },
  });
  if (content.isCounting) return [guess('sequence', 0.6, '内容是连续的编号', 'its cells count on')];
  if (content.units >= MOST) return [guess('leadUnit', 0.5, '内容是单位名称', 'its cells name units')];
  if (content.deadlines >= MOST && content.length >= 4)
    return [guess('deadline', 0.45, '内容是期限', 'its cells are deadlines')];
  if (content.length >= 25) return [guess('finding', 0.3, '内容是较长的文字', 'its cells are long texts')];
  return [];
}
