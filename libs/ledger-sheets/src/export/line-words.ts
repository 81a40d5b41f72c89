import { caseRoles, type DeadlineRule } from '@bihuan/contracts';
import { stateOf, workflowOf } from '@bihuan/workflow';
import { dayWords } from '../day-words';
import type { ExportLine, ExportMeasure } from './export-line';

/** Who is expected to act next, in words; nobody where a case is finished. */
export function awaitedBy({ record }: ExportLine): string | null {
  const { awaits } = stateOf(workflowOf(record.workflow, record.workflow_version), record.state);
  return awaits.map((role) => caseRoles[role].zh).join('、') || null;
}

/** How many measures are done, of how many. */
export function countWords(measures: readonly ExportMeasure[]): string | null {
  if (measures.length === 0) return null;
  return `${measures.filter(({ doneOn }) => doneOn !== null).length}/${measures.length}`;
}

/** How the time was set. */
export function ruleWords(rule: DeadlineRule): string {
  switch (rule.kind) {
    case 'working-days':
      return `${rule.value}个工作日`;
    case 'days':
      return `${rule.value}日`;
    case 'months':
      return `${rule.value}个月`;
    case 'fixed':
      return dayWords(rule.date);
    case 'none':
      return '长期坚持';
  }
}
