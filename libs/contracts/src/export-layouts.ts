import type { ExportColumn, ExportField, ExportLayoutView } from './ledger-export';
import type { Words } from './words';

type Shipped = Pick<ExportLayoutView, 'id' | 'title' | 'paper'> & {
  readonly label: Words;
  readonly columns: readonly (ExportField | readonly [ExportField, string] | readonly [ExportField, string, string])[];
};

const [duty, goal, detail, course] = ['整改责任清单', '整改目标清单', '细化的整改要求', '整改情况'];

/** The layouts that ship: the ledger as the screen shows it, and the two of the trade (domain notes §4.1 E and the core of A). */
const shipped: readonly Shipped[] = [
  {
    id: 'ledger',
    label: { zh: '台账（与屏幕一致）', en: 'The ledger as on screen' },
    title: '督查事项台账',
    paper: 'a4',
    columns: [
      'position',
      'number',
      'title',
      'workflow',
      'source-type',
      'lead-unit',
      'state',
      'due-on',
      'days-left',
      'light',
    ],
  },
  {
    id: 'generic',
    label: { zh: '通用台账（13列）', en: 'Generic ledger (13 columns)' },
    title: '问题整改台账',
    paper: 'a3',
    columns: [
      'position',
      ['title', '反馈问题'],
      ['finding', '具体表现'],
      'goal',
      'measures',
      ['lead-unit', '牵头（责任）单位'],
      'assist-units',
      ['blank', '责任领导（包案）'],
      'owners',
      'due-on',
      ['progress', '整改进展（完成情况）'],
      'closed',
      'remark',
    ],
  },
  {
    id: 'audit',
    label: { zh: '审计整改清单', en: 'Audit rectification list' },
    title: '整改清单',
    paper: 'a3',
    columns: [
      'position',
      'source-type',
      ['domain', '问题类别'],
      ['external-number', '问题序号', '问题在审计报告中的序号及表述'],
      ['title', '问题标题', '问题在审计报告中的序号及表述'],
      ['finding', '在审计报告中的表述', '问题在审计报告中的序号及表述'],
      ['lead-unit', '具体责任单位', duty],
      ['amount', '问题金额（万元）', duty],
      ['verify-unit', '负责监督管理责任的主管部门', duty],
      ['rectification-type', '整改类型', duty],
      ['goal', '整改要求', goal],
      ['due-on', '整改时限', goal],
      ['measure-standards', '整改完成标准', goal],
      ['measures', '细化的整改措施', detail],
      ['measure-dates', '对应的完成时间', detail],
      ['owners', '整改责任人', detail],
      ['measures-done', '已采取的整改措施', course],
      ['rectified-amount', '问题整改金额（万元）', course],
      ['progress', '整改进展', course],
      ['blank', '未整改到位问题原因及下一步计划', course],
      ['rectified', '是否已完成整改', course],
      ['closed', '是否销号', course],
    ],
  },
];

/** The layouts that ship with the product, as every list of layouts begins. */
export const shippedLayouts: readonly ExportLayoutView[] = shipped.map(({ label, columns, ...layout }) => ({
  ...layout,
  label,
  name: label.zh,
  columns: columns.map(columnOf),
  version: 0,
  builtIn: true,
}));

function columnOf(column: Shipped['columns'][number]): ExportColumn {
  if (typeof column === 'string') return { field: column, heading: null, group: null };
  const [field, heading, group = null] = column;
  return { field, heading, group };
}
