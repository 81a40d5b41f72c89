import { z } from 'zod';
import { caseFilters, ledgerOrder } from './case-filters';
import { pageOf } from './paging';
import { codeOf, words } from './words';

/** The columns that an export of the ledger may have, with the heading each has unless a layout gives it another. */
export const exportFields = {
  position: { zh: '序号', en: 'No.' },
  number: { zh: '编号', en: 'Case number' },
  'external-number': { zh: '来源编号', en: 'Number at the source' },
  title: { zh: '事项', en: 'Case' },
  finding: { zh: '问题表述', en: 'Finding' },
  cause: { zh: '原因分析', en: 'Cause' },
  goal: { zh: '整改目标', en: 'Goal' },
  measures: { zh: '整改措施', en: 'Measures' },
  'measure-dates': { zh: '措施完成时限', en: 'Due dates of the measures' },
  'measure-standards': { zh: '整改完成标准', en: 'Completion standard' },
  'measures-done': { zh: '已采取的措施', en: 'Measures done' },
  owners: { zh: '责任人', en: 'Responsible' },
  'lead-unit': { zh: '牵头单位', en: 'Lead unit' },
  'assist-units': { zh: '配合单位', en: 'Assist units' },
  'verify-unit': { zh: '核查单位', en: 'Verifying unit' },
  office: { zh: '督查机构', en: 'Office' },
  inspection: { zh: '督查行动', en: 'Inspection' },
  'source-type': { zh: '问题来源', en: 'Source' },
  domain: { zh: '问题领域', en: 'Domain' },
  severity: { zh: '严重程度', en: 'Severity' },
  'rectification-type': { zh: '整改类型', en: 'Kind of rectification' },
  workflow: { zh: '办理流程', en: 'Workflow' },
  state: { zh: '办理状态', en: 'State' },
  light: { zh: '预警', en: 'Light' },
  'days-left': { zh: '剩余工作日', en: 'Working days left' },
  'issued-on': { zh: '交办日期', en: 'Issued on' },
  'due-original': { zh: '原定时限', en: 'Original due date' },
  'due-on': { zh: '整改时限', en: 'Due on' },
  progress: { zh: '整改进展', en: 'Progress' },
  'progress-on': { zh: '进展日期', en: 'Reported on' },
  amount: { zh: '问题金额（万元）', en: 'Amount (CNY 10,000)' },
  'rectified-amount': { zh: '已整改金额（万元）', en: 'Rectified (CNY 10,000)' },
  result: { zh: '办理结果', en: 'Result' },
  rectified: { zh: '是否完成整改', en: 'Rectified' },
  closed: { zh: '是否销号', en: 'Closed' },
  'closed-on': { zh: '销号日期', en: 'Closed on' },
  relapses: { zh: '反弹次数', en: 'Relapses' },
  'registered-on': { zh: '登记日期', en: 'Registered on' },
  awaits: { zh: '待谁办理', en: 'Waits for' },
  deadline: { zh: '时限要求', en: 'Time given' },
  'handed-in-on': { zh: '申请销号日期', en: 'Handed in on' },
  'measure-count': { zh: '措施完成情况', en: 'Measures done (of all)' },
  response: { zh: '对问题的态度', en: 'Response' },
  extensions: { zh: '延期次数', en: 'Extensions' },
  escalation: { zh: '提级', en: 'Escalation' },
  urgent: { zh: '紧急', en: 'Urgent' },
  disclosure: { zh: '公开属性', en: 'Disclosure' },
  'changed-on': { zh: '最近变动', en: 'Last activity' },
  remark: { zh: '备注', en: 'Remarks' },
  /** A column that is filled in on paper: the product does not hold what belongs there. */
  blank: { zh: '（空白列）', en: '(empty column)' },
} as const;
export const exportField = codeOf(exportFields);
export type ExportField = z.infer<typeof exportField>;

/** No sheet of paper holds more; the audit list has as many as any office asks for. */
const MOST_COLUMNS = 60;

/** A column of a layout; `heading` and `group` are the layout's own words. Neighbours with the same group stand under one heading. */
export const exportColumn = z.strictObject({
  field: exportField,
  heading: z.string().trim().min(1).max(60).nullable().default(null),
  group: z.string().trim().min(1).max(60).nullable().default(null),
});
export type ExportColumn = z.infer<typeof exportColumn>;

/** Each field once, but for columns to be filled in by hand. */
export const exportColumns = z
  .array(exportColumn)
  .min(1)
  .max(MOST_COLUMNS)
  .refine(
    (columns) => new Set(namesOf(columns)).size === namesOf(columns).length,
    '同一列只能选一次 / a column may be chosen once',
  );

function namesOf(columns: readonly ExportColumn[]): readonly ExportField[] {
  return columns.map(({ field }) => field).filter((field) => field !== 'blank');
}

export const papers = { a3: { zh: 'A3 横向', en: 'A3 landscape' }, a4: { zh: 'A4 横向', en: 'A4 landscape' } } as const;
export const paper = codeOf(papers);
export type Paper = z.infer<typeof paper>;

/** What a layout is: the columns in their order, the title above them and the paper below. */
export const exportLayoutBody = z.strictObject({
  name: z.string().trim().min(1).max(60),
  title: z.string().trim().min(1).max(100),
  columns: exportColumns,
  paper,
});
export type ExportLayoutBody = z.infer<typeof exportLayoutBody>;

/** A layout that ships (version 0, not to be changed) or one of the office's own. */
export const exportLayoutView = exportLayoutBody.extend({
  id: z.string(),
  version: z.int(),
  builtIn: z.boolean(),
  label: words,
});
export type ExportLayoutView = z.infer<typeof exportLayoutView>;

export const exportFormats = {
  xlsx: { zh: 'Excel 工作簿', en: 'Excel workbook' },
  csv: { zh: 'CSV 文本', en: 'CSV text' },
} as const;
export const exportFormat = codeOf(exportFormats);
export type ExportFormat = z.infer<typeof exportFormat>;

/** So many lines may be ticked one by one. */
const MOST_TICKED = 5000;

/** What the ledger shows, as it shows it: the same filters and the same order. */
export const exportQuery = z.strictObject({
  ...caseFilters.shape,
  ...ledgerOrder.shape,
  /** Lines that were ticked one by one, in the order of the ledger: more of them than an address holds. */
  ids: z
    .string()
    .max(37 * MOST_TICKED)
    .optional(),
});
export type ExportQuery = z.infer<typeof exportQuery>;

export const exportBody = exportLayoutBody.omit({ name: true }).extend({ query: exportQuery, format: exportFormat });
export type ExportBody = z.infer<typeof exportBody>;

/** So many rows come at once; more are written in the background. */
export const EXPORT_AT_ONCE = 3000;
/** More rows than this are no ledger that anybody reads. */
export const EXPORT_LIMIT = 300_000;

export const exportStatuses = ['waiting', 'running', 'ready', 'failed', 'cancelled'] as const;
export type ExportStatus = (typeof exportStatuses)[number];

/** An export that is written in the background: how far it is, and until when it can be fetched. */
export const ledgerExportView = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  fileName: z.string(),
  status: z.enum(exportStatuses),
  failure: words.nullable(),
  total: z.int(),
  done: z.int(),
  size: z.int().nullable(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  /** From then on the file is gone. */
  keptUntil: z.iso.datetime().nullable(),
});
export type LedgerExportView = z.infer<typeof ledgerExportView>;
export const ledgerExportPage = pageOf(ledgerExportView);
