import { caseRoles } from '@bihuan/contracts';
import { stateOf, workflowOf } from '@bihuan/workflow';
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
