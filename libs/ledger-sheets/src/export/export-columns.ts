import { ruleInWords } from '@bihuan/calendar';
import {
  disclosures,
  domains,
  exportFields,
  lightLabels,
  rectificationTypes,
  responses,
  results,
  severities,
  sourceTypes,
  type ExportColumn,
  type ExportField,
  type Paper,
  type PlainDate,
} from '@bihuan/contracts';
import type { CellValue, ColumnKind, SheetColumn } from '@bihuan/spreadsheets';
import { dayWords } from '../day-words';
import type { ExportLine } from './export-line';
import { awaitedBy, countWords } from './line-words';

/** What a column reads besides the case itself. */
export type Part = 'measures' | 'tasks' | 'progress';
type FieldPlan = {
  readonly width: number;
  readonly kind: ColumnKind;
  readonly needs?: Part;
  readonly value: (line: ExportLine) => CellValue;
};

const text = (width: number, value: FieldPlan['value'], needs?: Part): FieldPlan => ({
  width,
  kind: 'text',
  value,
  ...(needs ? { needs } : {}),
});
const code = (width: number, value: FieldPlan['value'], needs?: Part): FieldPlan => ({
  width,
  kind: 'code',
  value,
  ...(needs ? { needs } : {}),
});
const day = (value: (line: ExportLine) => PlainDate | null): FieldPlan => ({
  width: 15,
  kind: 'date',
  value: (line) => dateCell(value(line)),
});
const money = (value: (line: ExportLine) => string | null): FieldPlan => ({
  width: 13,
  kind: 'amount',
  value: (line) => numberOf(value(line)),
});
const yes = (claim: boolean): string => (claim ? '是' : '否');

/** Every column that an export can have. What is not here cannot be exported: no internal notes, nobody who complained. */
const fields: Readonly<Record<ExportField, FieldPlan>> = {
  position: { width: 6, kind: 'number', value: ({ position }) => position },
  number: code(17, ({ row }) => row.number),
  'external-number': code(14, ({ record }) => record.external_number),
  title: text(28, ({ row }) => row.title),
  finding: text(40, ({ record }) => record.finding),
  cause: text(28, ({ record }) => record.cause),
  goal: text(28, ({ record }) => record.goal),
  measures: text(40, ({ measures }) => numbered(measures.map((measure) => measure.text)), 'measures'),
  'measure-dates': text(18, ({ measures }) => numbered(measures.map(({ dueOn }) => dayWords(dueOn))), 'measures'),
  'measure-standards': text(28, ({ measures }) => numbered(measures.map(({ standard }) => standard)), 'measures'),
  'measures-done': text(36, doneOf, 'measures'),
  owners: text(12, ({ measures }) => [...new Set(measures.map(({ owner }) => owner))].join('、') || null, 'measures'),
  'lead-unit': text(18, ({ row }) => row.leadUnit?.name ?? null),
  'assist-units': text(18, assistUnitsOf, 'tasks'),
  'verify-unit': text(18, ({ record }) => record.verify_unit_name),
  office: text(18, ({ record }) => record.office_name),
  inspection: text(18, ({ record }) => record.inspection_name),
  'source-type': code(12, ({ row }) => sourceTypes[row.sourceType].zh),
  domain: code(12, ({ row }) => domains[row.domain].zh),
  severity: code(8, ({ row }) => severities[row.severity].zh),
  'rectification-type': code(11, ({ record: { rectification_type: type } }) => type && rectificationTypes[type].zh),
  workflow: code(11, ({ row }) => row.workflow.label.zh),
  state: code(11, ({ row }) => row.state.label.zh),
  light: code(10, ({ row }) => lightLabels[row.light].zh),
  'days-left': { width: 8, kind: 'number', value: ({ row }) => row.workingDaysLeft },
  'issued-on': day(({ record }) => record.issued_on),
  'due-original': day(({ record }) => record.due_original),
  'due-on': day(({ record }) => record.due_on),
  progress: text(40, progressOf, 'progress'),
  'progress-on': { ...day(({ progress }) => progress?.unchangedOn ?? progress?.on ?? null), needs: 'progress' },
  amount: money(({ record }) => record.amount),
  'rectified-amount': money(({ record }) => record.rectified_amount),
  result: code(12, ({ record: { result } }) => result && results[result].zh),
  rectified: code(8, ({ record }) => yes(record.result === 'completed')),
  closed: code(8, ({ row }) => yes(!row.state.open)),
  'closed-on': day(({ record }) => record.closed_day),
  relapses: { width: 6, kind: 'number', value: ({ row }) => row.relapses },
  'registered-on': day(({ record }) => record.registered_day),
  awaits: code(12, awaitedBy),
  deadline: code(12, ({ record }) => ruleInWords(record.deadline_rule)),
  'handed-in-on': day(({ record }) => record.handed_in_on),
  'measure-count': code(8, ({ measures }) => countWords(measures), 'measures'),
  response: code(10, ({ record: { response } }) => response && responses[response].zh),
  extensions: { width: 6, kind: 'number', value: ({ record }) => record.extensions },
  escalation: { width: 6, kind: 'number', value: ({ record }) => record.escalation },
  urgent: code(6, ({ record }) => yes(record.urgent)),
  disclosure: code(10, ({ record }) => disclosures[record.disclosure].zh),
  'changed-on': day(({ record }) => record.changed_day),
  remark: text(16, remarkOf),
  blank: text(16, () => null),
};

/** What fits the width of a sheet at three quarters of its size, which is as small as people read with ease. */
const ROOM = { a3: 280, a4: 195 } as const;
/** Narrower than this, a text reads like a column of characters. */
const NARROWEST = 0.55;

/** The columns of a sheet, in the order and the words of the layout; many of them make those with texts narrower. */
export function sheetColumnsOf(columns: readonly ExportColumn[], paper: Paper): readonly SheetColumn[] {
  const widthOf = (isText: boolean) =>
    columns
      .filter(({ field }) => (fields[field].kind === 'text') === isText)
      .reduce((sum, { field }) => sum + fields[field].width, 0);
  const share = Math.min(1, Math.max(NARROWEST, (ROOM[paper] - widthOf(false)) / widthOf(true)));
  return columns.map(({ field, heading, group }) => ({
    heading: heading ?? (field === 'blank' ? '' : exportFields[field].zh),
    group,
    width: fields[field].kind === 'text' ? Math.round(fields[field].width * share) : fields[field].width,
    kind: fields[field].kind,
    fillIn: null,
    hidden: false,
  }));
}

/** What has to be read for these columns. */
export function partsFor(columns: readonly ExportColumn[]): ReadonlySet<Part> {
  return new Set(columns.flatMap(({ field }) => fields[field].needs ?? []));
}

/** One row of a sheet. */
export function cellsOf(columns: readonly ExportColumn[], line: ExportLine): readonly CellValue[] {
  return columns.map(({ field }) => fields[field].value(line));
}

function dateCell(date: PlainDate | null): CellValue {
  return date === null ? null : { date };
}

function numberOf(value: string | null): number | null {
  return value === null ? null : Number(value);
}

/** A list in one cell; a single entry needs no number. */
function numbered(entries: readonly string[]): string | null {
  if (entries.length < 2) return entries[0] ?? null;
  return entries.map((entry, index) => `${index + 1}.${entry}`).join('\n');
}

function doneOf({ measures }: ExportLine): string | null {
  const done = measures.flatMap(({ text, note, doneOn }) =>
    doneOn === null ? [] : [`${note ?? text}（${dayWords(doneOn)}完成）`],
  );
  return numbered(done);
}

function assistUnitsOf({ tasks }: ExportLine): string | null {
  return (
    tasks
      .filter(({ part }) => part !== 'lead')
      .map(({ unit }) => unit.name)
      .join('、') || null
  );
}

function progressOf({ progress }: ExportLine): string | null {
  if (!progress) return null;
  const { text, on, unchangedOn } = progress;
  const said = text === null ? [] : [`${text}（${dayWords(on)}）`];
  return [...said, ...(unchangedOn ? [`${dayWords(unchangedOn)}报告：无变化`] : [])].join('\n');
}

function remarkOf({ record, row }: ExportLine): string | null {
  const remarks = [
    record.merged_into ? `已并入${record.merged_into}` : null,
    record.suspended_on && row.state.open ? `${dayWords(record.suspended_on)}起中止` : null,
    row.relapses > 0 ? `反弹${row.relapses}次` : null,
  ];
  return remarks.filter((remark) => remark !== null).join('；') || null;
}
