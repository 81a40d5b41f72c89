import { CaseEventRow } from '@bihuan/database';
import { isOversight, isRecovery } from '@bihuan/contracts';
import { latestWorkflow, type EventFacts } from '@bihuan/workflow';
import { toldColumns } from '../case-columns';
import { caseAt } from '../replay';
import type { Setting } from './setting';

/** How long an event may be undone after it was raised. */
const UNDO_WITHIN_MS = 24 * 3_600_000;
/** What reaches beyond the case: undoing it here alone would leave half of it standing. */
const beyondTheCase: readonly string[] = ['case.registered', 'case.merged'];

/** The case as it was before its last event; null when that event cannot be undone. */
export async function undoFacts({ tx, row, at }: Setting): Promise<EventFacts> {
  const last = await tx.findOneByOrFail(CaseEventRow, { caseId: row.id, sequence: row.version });
  const isTooOld = Date.parse(at) - last.at.getTime() > UNDO_WITHIN_MS;
  if (isTooOld || isRecovery(last.type) || isOversight(last.type) || beyondTheCase.includes(last.type))
    return { restored: null };
  const before = await caseAt(tx, row, row.version - 1);
  const { state, context } = before;
  return { restored: { state, context, sequence: row.version, columns: toldColumns(before) } };
}

/** The newest version of the workflow, when the case is on an older one and stands where the newest has a place for it. */
export function upgradeFacts({ row }: Setting): EventFacts {
  const newest = latestWorkflow(row.workflow)?.definition;
  const isNewer = newest !== undefined && newest.version > row.workflowVersion;
  return { newerVersion: isNewer && Object.hasOwn(newest.states, row.state) ? newest.version : null };
}
