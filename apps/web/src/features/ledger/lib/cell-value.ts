import type { EditableColumn, FullLedgerRow } from '@bihuan/contracts';

/** What a cell holds, as its field takes it: an id, a code, or nothing where one writes something new. */
const values: Readonly<Record<EditableColumn, (row: FullLedgerRow) => string>> = {
  'lead-unit': ({ leadUnit }) => leadUnit?.id ?? '',
  'verify-unit': ({ verifyUnit }) => verifyUnit?.id ?? '',
  deadline: ({ deadlineRule: rule }) => {
    if (rule.kind === 'none') return '';
    if (rule.kind === 'fixed') return rule.date;
    const unit = { 'working-days': '个工作日', days: '天', months: '个月' }[rule.kind];
    return `${rule.value}${unit}`;
  },
  progress: () => '',
  response: ({ response }) => response ?? '',
  disclosure: ({ disclosure }) => disclosure,
  urgent: ({ urgent }) => (urgent ? '是' : '否'),
};

export const valueOfCell = (row: FullLedgerRow, column: EditableColumn): string => values[column](row);
