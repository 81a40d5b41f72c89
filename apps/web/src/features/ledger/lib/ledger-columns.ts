import {
  caseRoles,
  disclosures,
  domains,
  gridColumn,
  gridColumns,
  lightLabels,
  rectificationTypes,
  responses,
  results,
  severities,
  sourceTypes,
  type DeadlineRule,
  type FullLedgerRow,
  type GridColumn,
  type Words,
} from '@bihuan/contracts';
import { dayOfMoment, momentText } from '../../../shared/lib/dates';

/** How a cell is put into words: labels in the language of the screen, and what no label says. */
export type Speech = Readonly<{
  words: (words: Words) => string;
  rule: (rule: DeadlineRule) => string;
  yesNo: (value: boolean) => string;
}>;

type Cell = Readonly<{ width: number; text: (row: FullLedgerRow, speech: Speech) => string }>;
const as = (width: number, text: Cell['text']): Cell => ({ width, text });
const coded = (code: Words | null | undefined, { words }: Speech): string => (code ? words(code) : '');

/** How wide a column is at first, and its cells as text: as they are copied, and mostly as they are shown. */
const cells: Readonly<Record<GridColumn, Cell>> = {
  number: as(160, ({ number }) => number),
  'external-number': as(150, ({ externalNumber }) => externalNumber ?? ''),
  title: as(340, ({ title }) => title),
  'lead-unit': as(170, ({ leadUnit }) => leadUnit?.name ?? ''),
  'verify-unit': as(170, ({ verifyUnit }) => verifyUnit?.name ?? ''),
  office: as(170, ({ office }) => office.name),
  inspection: as(200, ({ inspection }) => inspection?.name ?? ''),
  'source-type': as(130, ({ sourceType }, speech) => coded(sourceTypes[sourceType], speech)),
  domain: as(150, ({ domain }, speech) => coded(domains[domain], speech)),
  severity: as(110, ({ severity }, speech) => coded(severities[severity], speech)),
  workflow: as(130, ({ workflow }, speech) => coded(workflow.label, speech)),
  state: as(130, ({ state }, speech) => coded(state.label, speech)),
  awaits: as(150, ({ awaits }, speech) => awaits.map((role) => coded(caseRoles[role], speech)).join('、')),
  light: as(168, ({ light }, speech) => coded(lightLabels[light], speech)),
  'days-left': as(150, ({ workingDaysLeft }) => String(workingDaysLeft ?? '')),
  deadline: as(130, ({ deadlineRule }, { rule }) => rule(deadlineRule)),
  'issued-on': as(125, ({ issuedOn }) => issuedOn ?? ''),
  'due-original': as(125, ({ dueOriginal }) => dueOriginal ?? ''),
  'due-on': as(175, ({ dueOn }) => dueOn ?? ''),
  'handed-in-on': as(140, ({ handedInOn }) => handedInOn ?? ''),
  'measure-count': as(130, ({ measures: { done, total } }) => (total === 0 ? '' : `${done}/${total}`)),
  progress: as(300, ({ progress }) => progress?.text ?? ''),
  response: as(130, ({ response }, speech) => coded(response && responses[response], speech)),
  extensions: as(100, ({ extensions }) => String(extensions)),
  relapses: as(100, ({ relapses }) => String(relapses)),
  escalation: as(90, ({ escalation }) => String(escalation)),
  urgent: as(90, ({ urgent }, { yesNo }) => yesNo(urgent)),
  disclosure: as(120, ({ disclosure }, speech) => coded(disclosures[disclosure], speech)),
  'rectification-type': as(130, ({ rectificationType: type }, speech) =>
    coded(type && rectificationTypes[type], speech),
  ),
  amount: as(150, ({ amount }) => amount ?? ''),
  'rectified-amount': as(170, ({ rectifiedAmount }) => rectifiedAmount ?? ''),
  result: as(130, ({ result }, speech) => coded(result && results[result], speech)),
  'closed-on': as(125, ({ closedAt }) => (closedAt ? dayOfMoment(closedAt) : '')),
  'registered-on': as(125, ({ registeredAt }) => dayOfMoment(registeredAt)),
  'changed-on': as(160, ({ changedAt }) => momentText(changedAt)),
};

export const columnIds: readonly GridColumn[] = gridColumn.options;
export const isColumn = (id: unknown): id is GridColumn => gridColumn.safeParse(id).success;
export const columnOf = (id: GridColumn): Cell & Readonly<{ label: Words }> => ({
  label: gridColumns[id],
  ...cells[id],
});
