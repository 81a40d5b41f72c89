import { closingGuards } from './guards/closing.guards';
import { courseGuards } from './guards/course.guards';
import type { Guard } from './guards/guard';
import { matterGuards } from './guards/matter.guards';
import { recoveryGuards } from './guards/recovery.guards';
import { oversightGuards } from './guards/oversight.guards';
import { requestGuards } from './guards/request.guards';
import { taskGuards } from './guards/task.guards';
import { unitGuards } from './guards/unit.guards';
import { workGuards } from './guards/work.guards';
import type { CaseContext, StampedEvent } from './memory';

/** Every condition that a definition may name. Guards read the memory and the stamped event, nothing else. */
export const guards = {
  ...unitGuards,
  ...workGuards,
  ...taskGuards,
  ...requestGuards,
  ...courseGuards,
  ...closingGuards,
  ...matterGuards,
  ...oversightGuards,
  ...recoveryGuards,
} as const satisfies Record<string, Guard>;

export type GuardName = keyof typeof guards;

/** Whether a name is one of the guards: unknown names are refused when a definition is compiled. */
export function isGuardName(name: string): name is GuardName {
  return Object.hasOwn(guards, name);
}

/** Whether a guard holds. */
export function holds(name: GuardName, context: CaseContext, event: StampedEvent): boolean {
  return guards[name].holds(context, event);
}
