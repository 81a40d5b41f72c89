import {
  cellName,
  ledgerFieldDefinitions,
  ledgerFields,
  type LedgerField,
  type LedgerMeasure,
  type LedgerRecord,
  type LedgerRemark,
  type LedgerValues,
  type SheetRow,
  type Words,
} from '@bihuan/contracts';
import { wordsOf } from '../cells/plain';
import { repeatedColumns } from './continuation';
import { readLedgerRow, type ReadRow } from './read-ledger-row';
import type { ReadingContext } from './row-reading';

type CaseRecord = Extract<LedgerRecord, { kind: 'case' }>;
type Values = { -readonly [Field in keyof LedgerValues]: LedgerValues[Field] };

const MOST_MEASURES = 50;
const LONGEST_TEXT = 10_000;

const isText = (field: keyof LedgerValues): boolean => {
  const { kind } = ledgerFieldDefinitions[field];
  return (kind === 'text' || kind === 'words') && field !== 'externalNumber';
};

/** The measures of a row are due when the row is, where rows of one case have deadlines of their own. */
function measuresIn({ values }: ReadRow): readonly LedgerMeasure[] {
  const due = values.deadline?.kind === 'fixed' ? values.deadline.date : null;
  return (values.measures ?? []).map((measure) => ({ ...measure, dueOn: measure.dueOn ?? due }));
}

function laterOf(before: LedgerValues['deadline'], after: LedgerValues['deadline']): LedgerValues['deadline'] {
  if (before === undefined || after === undefined) return before ?? after;
  if (before.kind !== 'fixed' || after.kind !== 'fixed') return before.kind === 'none' ? after : before;
  return before.date < after.date ? after : before;
}

function joinedText(before: string, after: string): string {
  const known = before.split('\n').includes(after) || before === after;
  return known ? before : `${before}\n${after}`.slice(0, LONGEST_TEXT);
}

const union = (before: readonly string[] = [], after: readonly string[] = []): string[] => [
  ...new Set([...before, ...after]),
];

/** Adds the units of a further row; gives whether it names another lead unit, which can only assist. */
function joinUnits(values: Values, { leadUnit, assistUnits, territoryUnits }: LedgerValues): boolean {
  values.leadUnit ??= leadUnit;
  const isOther = leadUnit !== undefined && leadUnit !== values.leadUnit;
  const assist = union(values.assistUnits, [...(assistUnits ?? []), ...(isOther ? [leadUnit] : [])]);
  values.assistUnits = assist.filter((id) => id !== values.leadUnit);
  values.territoryUnits = union(values.territoryUnits, territoryUnits);
  return isOther;
}

/** Joins what a further row says to what is known of the case; gives the fields in which the row says something else. */
function join(values: Values, more: LedgerValues): readonly LedgerField[] {
  const { deadline, leadUnit: _lead, assistUnits: _assist, territoryUnits: _territory, measures: _, ...others } = more;
  values.deadline = laterOf(values.deadline, deadline);
  const hasOtherLead = joinUnits(values, more);
  const other = Object.entries(others).flatMap(
    ([key, value]) => joinField(values, key as keyof typeof others, value) ?? [],
  );
  return hasOtherLead ? [...other, 'leadUnit'] : other;
}

function joinField(values: Values, field: keyof LedgerValues, value: unknown): LedgerField | null {
  const before: unknown = values[field];
  if (before === undefined) Object.assign(values, { [field]: value });
  else if (isText(field) && typeof before === 'string' && typeof value === 'string') {
    Object.assign(values, { [field]: joinedText(before, value) });
  } else if (before !== value) return field;
  return null;
}

function firstCounts(field: LedgerField): Words {
  if (field === 'leadUnit')
    return { zh: '同一事项另有牵头单位，列为配合单位', en: 'another lead unit for the same case: it assists' };
  const { zh, en } = ledgerFields[field];
  return { zh: `同一事项的“${zh}”不一致，以首行为准`, en: `the rows differ in “${en}”: the first one counts` };
}

function remarksOn(row: SheetRow, fields: readonly LedgerField[], context: ReadingContext): readonly LedgerRemark[] {
  if (fields.length === 0) return [];
  const columns = context.columns.filter(({ field }) => fields.includes(field));
  return columns.map(({ column, field }) => ({
    row: row.number,
    column,
    cell: cellName(column, row.number),
    field,
    value: wordsOf(row.cells[column]).slice(0, 200),
    remark: firstCounts(field),
  }));
}

function withMeasures(values: Values, measures: readonly LedgerMeasure[]): LedgerValues {
  const seen = new Set<string>();
  const distinct = measures.filter(({ text, dueOn, owner }) => {
    const key = JSON.stringify([text, dueOn, owner]);
    return !seen.has(key) && seen.add(key);
  });
  if (distinct.length > 0) values.measures = distinct.slice(0, MOST_MEASURES);
  return onlySaid(values);
}

/** Without the fields that nothing was said on. */
function onlySaid(values: LedgerValues): LedgerValues {
  const said = Object.entries(values).filter(
    ([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0),
  );
  return Object.fromEntries(said);
}

/** Reads the rows of one case as one: measures one by one, units and texts together, the last deadline; else the first row counts. */
export function joinRows(rows: readonly SheetRow[], context: ReadingContext): CaseRecord {
  const [row, ...more] = rows;
  if (row !== undefined && more.length === 0) {
    const read = readLedgerRow(row, context);
    return { kind: 'case', rows: [row.number], ...read, values: onlySaid(read.values) };
  }
  const first = row?.number ?? 0;
  const readings = rows.map((row) => ({
    row,
    read: readLedgerRow(row, context, row.number === first ? new Set() : repeatedColumns(row, first)),
  }));
  const values: Values = {};
  const remarks: LedgerRemark[] = [];
  for (const { row, read } of readings) {
    const differing = join(values, read.values);
    remarks.push(...read.remarks, ...remarksOn(row, differing, context));
  }
  const measures = readings.flatMap(({ read }) => measuresIn(read));
  return {
    kind: 'case',
    rows: rows.map(({ number }) => number),
    values: withMeasures(values, measures),
    faults: readings.flatMap(({ read }) => read.faults),
    remarks,
  };
}
