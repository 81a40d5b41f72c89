import { texts } from '../texts';

export const deadline = texts(
  {
    kind: '时限方式',
    workingDays: '工作日',
    days: '自然日',
    months: '月',
    fixed: '指定日期',
    none: '不设期限（持续整改）',
    value: '数量',
    date: '到期日',
    roll: '遇休息日顺延',
    inWorkingDays: '{{n}} 个工作日',
    inDays: '{{n}} 日',
    inMonths: '{{n}} 个月',
  },
  {
    kind: 'Kind of deadline',
    workingDays: 'Working days',
    days: 'Days',
    months: 'Months',
    fixed: 'On a date',
    none: 'No due date (continuous)',
    value: 'How many',
    date: 'Due date',
    roll: 'Move off days off',
    inWorkingDays: '{{n}} working days',
    inDays: '{{n}} days',
    inMonths: '{{n}} months',
  },
);
