import { z } from 'zod';
import { codeOf } from './words';

/** The columns that the ledger can show, with their headings. Most are named as those of an export are: what is shown can be exported. */
export const gridColumns = {
  number: { zh: '编号', en: 'Case number' },
  'external-number': { zh: '来源编号', en: 'Number at the source' },
  title: { zh: '事项', en: 'Case' },
  'lead-unit': { zh: '牵头单位', en: 'Lead unit' },
  'verify-unit': { zh: '核查单位', en: 'Verifying unit' },
  office: { zh: '督查机构', en: 'Office' },
  inspection: { zh: '督查行动', en: 'Inspection' },
  'source-type': { zh: '问题来源', en: 'Source' },
  domain: { zh: '问题领域', en: 'Domain' },
  severity: { zh: '严重程度', en: 'Severity' },
  workflow: { zh: '办理流程', en: 'Workflow' },
  state: { zh: '办理状态', en: 'State' },
  awaits: { zh: '待谁办理', en: 'Waits for' },
  light: { zh: '预警', en: 'Light' },
  'days-left': { zh: '剩余工作日', en: 'Working days left' },
  deadline: { zh: '时限要求', en: 'Time given' },
  'issued-on': { zh: '交办日期', en: 'Issued on' },
  'due-original': { zh: '原定时限', en: 'Original due date' },
  'due-on': { zh: '整改时限', en: 'Due on' },
  'handed-in-on': { zh: '申请销号日期', en: 'Handed in on' },
  'measure-count': { zh: '措施完成情况', en: 'Measures done' },
  progress: { zh: '整改进展', en: 'Progress' },
  response: { zh: '对问题的态度', en: 'Response' },
  extensions: { zh: '延期次数', en: 'Extensions' },
  relapses: { zh: '反弹次数', en: 'Relapses' },
  escalation: { zh: '提级', en: 'Escalation' },
  urgent: { zh: '紧急', en: 'Urgent' },
  disclosure: { zh: '公开属性', en: 'Disclosure' },
  'rectification-type': { zh: '整改类型', en: 'Kind of rectification' },
  amount: { zh: '问题金额（万元）', en: 'Amount (CNY 10,000)' },
  'rectified-amount': { zh: '已整改金额（万元）', en: 'Rectified (CNY 10,000)' },
  result: { zh: '办理结果', en: 'Result' },
  'closed-on': { zh: '销号日期', en: 'Closed on' },
  'registered-on': { zh: '登记日期', en: 'Registered on' },
  'changed-on': { zh: '最近变动', en: 'Last activity' },
} as const;
export const gridColumn = codeOf(gridColumns);
export type GridColumn = z.infer<typeof gridColumn>;

/** Columns in which no order can be told: they are derived when a line is drawn, or are prose. */
const unsortable = ['awaits', 'light', 'days-left', 'deadline', 'measure-count', 'progress'] as const;
type Unsortable = (typeof unsortable)[number];

/** The columns by which the ledger can be sorted. */
export const sortableColumn = gridColumn.exclude(unsortable);
export type SortableColumn = Exclude<GridColumn, Unsortable>;
export const isSortable = (column: GridColumn): column is SortableColumn => sortableColumn.safeParse(column).success;

/**
 * The orders of the ledger: by a column, or one of two that are older than the columns. `due` puts what is open first and
 * then goes by due date; `registered` is `registered-on`, the latest first.
 */
export const ledgerSort = z.enum(['due', 'registered', ...sortableColumn.options]);
export type LedgerSort = z.infer<typeof ledgerSort>;

export const sortDirection = z.enum(['asc', 'desc']);
export type SortDirection = z.infer<typeof sortDirection>;

const latestFirst: readonly LedgerSort[] = ['registered', 'registered-on', 'changed-on', 'closed-on', 'issued-on'];
/** The direction in which an order is read unless one is asked for. */
export const usualDirection = (sort: LedgerSort): SortDirection => (latestFirst.includes(sort) ? 'desc' : 'asc');
