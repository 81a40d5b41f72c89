import { texts } from '../texts';

export const points = texts(
  {
    title: '核查提示',
    aside: '仅核查人和督查机构可见，不影响办理',
    open: '查看事项 {{number}}',
    foundAt: '{{at}} 自动比对发现',
    compare: '对照两份说明',
    here: '本次说明',
    there: '先前的说明',
    of: '{{number}} {{title}}',
    by: '{{unit}}，{{date}} 提交',
    on: '{{date}} 提交',
    legend: '加底色并带下划线的文字，两份说明中都有。',
  },
  {
    title: 'Points to check',
    aside: 'Seen by verifier and office only; nothing is blocked',
    open: 'Open case {{number}}',
    foundAt: 'Found by comparison, {{at}}',
    compare: 'Compare the two statements',
    here: 'This statement',
    there: 'The earlier statement',
    of: '{{number}} {{title}}',
    by: '{{unit}}, handed in {{date}}',
    on: 'Handed in {{date}}',
    legend: 'Shaded and underlined words are in both statements.',
  },
);
