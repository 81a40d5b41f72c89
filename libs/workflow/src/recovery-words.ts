import type { CaseRole, RecoveryType, Words } from '@bihuan/contracts';
import type { GuardName } from './guards';

/*
 * Recovery is the same in every workflow, so no definition speaks of it. It asks for a right of its own and a reason, and even
 * so never leads behind closure without a verification.
 */
export const recoveryLabels: Readonly<Record<RecoveryType, Words>> = {
  'event.undone': { zh: '撤销上一步（恢复操作）', en: 'Undo the last event (recovery)' },
  'state.forced': { zh: '强制转到（恢复操作）', en: 'Force to a state (recovery)' },
  'step.skipped': { zh: '跳过本环节（恢复操作）', en: 'Skip this step (recovery)' },
  'work.retried': { zh: '重新发出通知和定时任务（恢复操作）', en: 'Retry notices and timers (recovery)' },
  'workflow.upgraded': { zh: '改用新版流程', en: 'Move to the newest workflow' },
};
/** What must hold for each, beside the way there. */
export const recoveryNeeds: Readonly<Record<RecoveryType, readonly GuardName[]>> = {
  'event.undone': ['undo-possible'],
  'state.forced': [],
  'step.skipped': ['was-issued'],
  'work.retried': [],
  'workflow.upgraded': ['newer-version'],
};
export const recoveryRoles: readonly CaseRole[] = ['process-steward'];

/** Recovery is told to the office and to the unit whose case it is. */
export const recoveryNotify: readonly CaseRole[] = ['office-lead', 'lead-liaison'];
