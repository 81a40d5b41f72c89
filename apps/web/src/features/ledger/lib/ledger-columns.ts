import {
  domains,
  lightLabels,
  severities,
  sourceTypes,
  type LedgerQuery,
  type LedgerRow,
  type Words,
} from '@bihuan/contracts';
import { dayOfMoment } from '../../../shared/lib/dates';

/** What a column of the grid is: how wide at first, by what the ledger is sorted at its head, and its words when copied. */
export type LedgerColumn = Readonly<{
  label: Words;
  width: number;
  sort?: LedgerQuery['sort'];
  /** The cell as text, as it goes to the clipboard. */
  text: (row: LedgerRow, words: (words: Words) => string) => string;
}>;

const as = (zh: string, en: string, width: number, text: LedgerColumn['text']): LedgerColumn => ({
  label: { zh, en },
  width,
  text,
});

/** The columns that the grid can show. Ids are stored with people's own choices: add, never rename. */
export const ledgerColumns = {
  number: { ...as('编号', 'Number', 160, ({ number }) => number), sort: 'number' },
  title: as('事项', 'Case', 340, ({ title }) => title),
  workflow: as('流程', 'Workflow', 130, ({ workflow }, words) => words(workflow.label)),
  leadUnit: as('牵头单位', 'Lead unit', 170, ({ leadUnit }) => leadUnit?.name ?? ''),
  state: as('环节', 'Step', 130, ({ state }, words) => words(state.label)),
  light: as('亮灯', 'Light', 120, ({ light }, words) => words(lightLabels[light])),
  due: { ...as('期限', 'Due', 150, ({ dueOn }) => dueOn ?? ''), sort: 'due' },
  daysLeft: as('剩余工作日', 'Working days left', 120, ({ workingDaysLeft }) => String(workingDaysLeft ?? '')),
  domain: as('领域', 'Domain', 150, ({ domain }, words) => words(domains[domain])),
  source: as('问题来源', 'Source', 140, ({ sourceType }, words) => words(sourceTypes[sourceType])),
  severity: as('严重程度', 'Severity', 110, ({ severity }, words) => words(severities[severity])),
  relapses: as('反弹次数', 'Relapses', 100, ({ relapses }) => String(relapses)),
  registered: {
    ...as('登记日期', 'Registered', 130, ({ registeredAt }) => dayOfMoment(registeredAt)),
    sort: 'registered',
  },
} as const satisfies Readonly<Record<string, LedgerColumn>>;

export type LedgerColumnId = keyof typeof ledgerColumns;
export const isColumn = (id: unknown): id is LedgerColumnId =>
  typeof id === 'string' && Object.hasOwn(ledgerColumns, id);
export const columnIds = Object.keys(ledgerColumns).filter(isColumn);
export const columnOf = (id: LedgerColumnId): LedgerColumn => ledgerColumns[id];
