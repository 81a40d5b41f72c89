import type { LedgerField, ledgerFieldDefinitions, SheetCell, Words } from '@bihuan/contracts';
import { saysNothing, wordsOf } from '../cells/plain';
import { amountExpected, readAmount } from '../cells/read-amount';
import { codeExpected, codeReaders, readYesNo, saysNoResult, yesNoExpected } from '../cells/read-codes';
import { dateExpected, readDate } from '../cells/read-date';
import { deadlineExpected, readDeadline } from '../cells/read-deadline';
import { splitItems } from '../cells/read-measures';
import { readUnits, type ReadUnits, unitExpected } from '../cells/read-units';
import type { MappedColumn, RowReading } from './row-reading';

type CellReader = (reading: RowReading, column: MappedColumn, cell: NonNullable<SheetCell>) => void;

const LONGEST_TEXT = 10_000;
const LONGEST_NUMBER = 100;
const LONGEST_MEASURE = 2000;
const MOST_MEASURES = 50;
const MOST_ASSIST_UNITS = 20;

function tooLong(most: number): Words {
  return { zh: `不超过 ${most} 字的文字`, en: `a text of at most ${most} characters` };
}

type Definitions = typeof ledgerFieldDefinitions;
type TextField = Exclude<
  {
    [Field in LedgerField]: Definitions[Field]['kind'] extends 'text' | 'words' | 'number' ? Field : never;
  }[LedgerField],
  'measureOwner'
>;

/** Two columns of one meaning are one text in two paragraphs. */
function text(field: TextField, most = LONGEST_TEXT): CellReader {
  return (reading, column, cell) => {
    const words = wordsOf(cell);
    const before = reading.values[field];
    const joined = before === undefined || before === words ? words : `${before}\n${words}`;
    if (joined.length > most) reading.fault(column, tooLong(most));
    else reading.values[field] = joined;
  };
}

function date(field: 'foundOn' | 'closedOn' | 'verifiedOn'): CellReader {
  return (reading, column, cell) => {
    const named = readDate(cell, reading.context);
    if (named === null) return reading.fault(column, dateExpected);
    reading.values[field] = named.date;
    reading.remark(column, named.remark);
  };
}

function amount(field: 'amount' | 'rectifiedAmount'): CellReader {
  return (reading, column, cell) => {
    const read = readAmount(cell, column.header);
    if (read === null) return reading.fault(column, amountExpected);
    reading.values[field] = read.amount;
    reading.remark(column, read.remark);
  };
}

const deadline: CellReader = (reading, column, cell) => {
  const read = readDeadline(cell, reading.context);
  if (read === null) return reading.fault(column, deadlineExpected);
  if (read.rule !== undefined) reading.values.deadline = read.rule;
  reading.values.rectificationType ??= read.rectificationType;
  reading.remark(column, read.remark);
};

const union = (before: readonly string[] | undefined, more: readonly string[]): string[] => [
  ...new Set([...(before ?? []), ...more]),
];

const TOO_MANY_UNITS: Words = {
  zh: `不超过 ${MOST_ASSIST_UNITS} 个配合单位`,
  en: `at most ${MOST_ASSIST_UNITS} assist units`,
};
const ONE_VERIFIES: Words = {
  zh: '写了多个核查单位，取第一个',
  en: 'several verifying units: the first is taken',
};
const ONE_LEADS: Words = {
  zh: '写了多个单位：第一个牵头，其余配合',
  en: 'several units: the first leads, the others assist',
};

type UnitField = 'leadUnit' | 'assistUnits' | 'territoryUnits';
type Parts = {
  readonly lead: string | undefined;
  readonly assist: readonly string[];
  readonly territory: readonly string[];
};

/** The parts that words within a cell give, and for the rest the part of its column. */
const partsIn: Readonly<Record<UnitField, (read: ReadUnits) => Parts>> = {
  leadUnit: ({ lead, assist, territory, plain }) => {
    const [first, ...others] = [...lead, ...plain];
    return { lead: first, assist: [...others, ...assist], territory };
  },
  assistUnits: ({ lead: [lead, ...others], assist, territory, plain }) => ({
    lead,
    assist: [...others, ...assist, ...plain],
    territory,
  }),
  territoryUnits: ({ lead: [lead, ...others], assist, territory, plain }) => ({
    lead,
    assist: [...others, ...assist],
    territory: [...territory, ...plain],
  }),
};

function unitsIn(reading: RowReading, column: MappedColumn, cell: NonNullable<SheetCell>): ReadUnits | null {
  const { names } = reading.context;
  const read = readUnits(wordsOf(cell), names);
  if (read.unknown.length === 0) return read;
  reading.fault(column, unitExpected(read.unknown, names));
  return null;
}

function units(field: UnitField): CellReader {
  return (reading, column, cell) => {
    const read = unitsIn(reading, column, cell);
    if (read === null) return;
    const parts = partsIn[field](read);
    if (field === 'leadUnit' && read.lead.length === 0 && read.plain.length > 1) reading.remark(column, ONE_LEADS);
    const { values } = reading;
    values.leadUnit ??= parts.lead;
    const assist = union(values.assistUnits, parts.assist).filter((id) => id !== values.leadUnit);
    if (assist.length > MOST_ASSIST_UNITS) return reading.fault(column, TOO_MANY_UNITS);
    if (assist.length > 0) values.assistUnits = assist;
    const territory = union(values.territoryUnits, parts.territory);
    if (territory.length > 0) values.territoryUnits = territory;
  };
}

const verifyUnit: CellReader = (reading, column, cell) => {
  const read = unitsIn(reading, column, cell);
  const [first, ...others] = read === null ? [] : [...read.lead, ...read.plain, ...read.assist, ...read.territory];
  reading.values.verifyUnit = first;
  if (others.length > 0) reading.remark(column, ONE_VERIFIES);
};

/** Words that fit no code are a fault; words that only say “still at work” are not. */
function code(field: keyof typeof codeReaders): CellReader {
  return (reading, column, cell) => {
    const words = wordsOf(cell);
    if (field === 'result' && saysNoResult(words)) return;
    const read: { readonly code: unknown; readonly remark?: Words } = codeReaders[field](words);
    if (read.code === null) return reading.fault(column, codeExpected(field));
    Object.assign(reading.values, { [field]: read.code });
    reading.remark(column, read.remark);
  };
}

const closed: CellReader = (reading, column, cell) => {
  const answer = readYesNo(wordsOf(cell));
  if (answer === null) return reading.fault(column, yesNoExpected);
  reading.values.closed = answer;
};

const measures: CellReader = (reading, column, cell) => {
  const items = splitItems(wordsOf(cell));
  if (items.length > MOST_MEASURES) {
    return reading.fault(column, { zh: `不超过 ${MOST_MEASURES} 条措施`, en: `at most ${MOST_MEASURES} measures` });
  }
  if (items.some((item) => item.length > LONGEST_MEASURE)) return reading.fault(column, tooLong(LONGEST_MEASURE));
  reading.measures.push(...items.map((item) => ({ text: item, dueOn: null, owner: null })));
};

const measureDue: CellReader = (reading, column, cell) => {
  reading.measureDue = cell;
  reading.measureDueColumn = column;
};

const measureOwner: CellReader = (reading, _, cell) => {
  reading.measureOwner = wordsOf(cell);
};

const readers: Readonly<Record<LedgerField, CellReader>> = {
  sequence: text('sequence', LONGEST_NUMBER),
  externalNumber: text('externalNumber', LONGEST_NUMBER),
  title: text('title'),
  finding: text('finding'),
  detail: text('detail'),
  cause: text('cause'),
  inspection: text('inspection'),
  documentNumber: text('documentNumber'),
  foundOn: date('foundOn'),
  sourceType: code('sourceType'),
  domain: code('domain'),
  severity: code('severity'),
  place: text('place'),
  objectName: text('objectName'),
  legalBasis: text('legalBasis'),
  amount: amount('amount'),
  rectificationType: code('rectificationType'),
  goal: text('goal'),
  measures,
  measureDue,
  measureOwner,
  standard: text('standard'),
  deadline,
  leadUnit: units('leadUnit'),
  assistUnits: units('assistUnits'),
  territoryUnits: units('territoryUnits'),
  verifyUnit,
  leader: text('leader'),
  owner: text('owner'),
  contact: text('contact'),
  progress: text('progress'),
  nextStep: text('nextStep'),
  unresolvedReason: text('unresolvedReason'),
  rectifiedAmount: amount('rectifiedAmount'),
  result: code('result'),
  closed,
  closedOn: date('closedOn'),
  verifiedOn: date('verifiedOn'),
  verifiers: text('verifiers'),
  note: text('note'),
};

const NO_VALUE: Words = {
  zh: '一个值，而不是公式错误；请在 Excel 中改正公式，或粘贴为数值',
  en: 'a value, not an error of a formula: correct the formula or paste its value',
};
/** Where a bare “否” or “无” is an answer, not the lack of one. */
const ANSWERS: ReadonlySet<LedgerField> = new Set(['closed', 'result']);

/** Reads one cell under its field into what the row says. */
export function readCell(reading: RowReading, column: MappedColumn): void {
  const cell = reading.row.cells[column.column] ?? null;
  if (cell === null) return;
  if (typeof cell === 'object' && 'error' in cell) return reading.fault(column, NO_VALUE);
  if (saysNothing(wordsOf(cell)) && !ANSWERS.has(column.field)) return;
  readers[column.field](reading, column, cell);
}
