import { body, prose, reason } from './event-fields';
import { field } from './forms';

/*
 * Recovery: what a process steward does, with a reason, when the usual ways no longer help. Possible in every state of every
 * workflow, and plainly marked in the journal.
 */
export const recoveryEventBodies = {
  'event.undone': body('event.undone', { reason }),
  'state.forced': body('state.forced', {
    to: field(prose(60), 'state', '转到', 'Move to'),
    reason,
  }),
  'step.skipped': body('step.skipped', { reason }),
  'work.retried': body('work.retried', { reason }),
  'workflow.upgraded': body('workflow.upgraded', { reason }),
} as const;
export type RecoveryType = keyof typeof recoveryEventBodies;
export const recoveryTypes = Object.keys(recoveryEventBodies) as readonly RecoveryType[];

export function isRecovery(type: string): type is RecoveryType {
  return Object.hasOwn(recoveryEventBodies, type);
}
