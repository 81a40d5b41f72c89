import type { SheetColumn } from '@bihuan/spreadsheets';

/** The columns of a fill-in sheet by what they are; their headings are how a returned sheet is read. */
export const headings = {
  position: '序号',
  number: '编号',
  title: '事项',
  finding: '问题表述',
  dueOn: '整改时限',
  daysLeft: '剩余工作日',
  measure: '整改措施',
  standard: '完成标准',
  owner: '责任人',
  measureDueOn: '措施时限',
  progress: '本次进展',
  unchanged: '无变化',
  done: '措施已完成',
  note: '完成情况',
  doneOn: '完成日期',
  key: '识别码（请勿改动）',
} as const;
export type FillInColumn = keyof typeof headings;
export const columnNames = Object.keys(headings) as readonly FillInColumn[];

/** In a cell that has nothing to be filled in. */
export const NOT_HERE = '—';
export const YES = '是';

const given = (name: FillInColumn, width: number, kind: SheetColumn['kind'] = 'text'): SheetColumn => ({
  heading: headings[name],
  group: null,
  width,
  kind,
  fillIn: null,
  hidden: false,
});
const yes = (prompt: string) => ({ choices: [YES], prompt });
const free = (prompt: string) => ({ choices: null, prompt });

export const fillInColumns: readonly SheetColumn[] = [
  given('position', 6, 'number'),
  given('number', 16, 'code'),
  given('title', 24),
  given('finding', 30),
  given('dueOn', 15, 'date'),
  given('daysLeft', 8, 'number'),
  given('measure', 30),
  given('standard', 20),
  given('owner', 10, 'code'),
  given('measureDueOn', 15, 'date'),
  { ...given('progress', 40), fillIn: free('写明上次报告以来的进展，最多4000字。没有变化的，在右侧选“是”即可。') },
  { ...given('unchanged', 8, 'code'), fillIn: yes('没有变化的选“是”，不必再写进展。') },
  { ...given('done', 10, 'code'), fillIn: yes('这条措施已经完成的选“是”，并在右侧写明完成情况。') },
  { ...given('note', 30), fillIn: free('措施已完成的，写明做了什么，最多1980字。') },
  { ...given('doneOn', 15, 'date'), fillIn: free('措施完成的日期，如2026年3月1日；可以不填。') },
  { ...given('key', 10), hidden: true },
];
