import type { CaseContext, OpenRequest, StampedEvent, TaskMemory } from '../../memory';
import { requests, units } from '../cast';
import { eventOf } from '../samples';
import { aCase, inState, rectification } from '../story';

/** What the case remembers and what happens, in words first. */
export type Situation = readonly [when: string, context: CaseContext, event: StampedEvent];
/** When a guard holds, and when it does not. */
export type Situations = { readonly holds: readonly Situation[]; readonly fails: readonly Situation[] };

export const born = aCase(rectification).context;
export const planned = inState(rectification, 'rectifying').context;
export const worked = inState(rectification, 'verifying').context;
export const anyEvent = eventOf('receipt.signed');

/** A unit's part that nobody has signed for, unless changed. */
export function partOf(unitId: string, changes: Partial<TaskMemory> = {}): TaskMemory {
  return { unitId, part: 'assist', under: null, status: 'assigned', weight: 1, ...changes };
}

/** A case whose parts are these. */
export function withParts(...tasks: readonly TaskMemory[]): CaseContext {
  return { ...planned, tasks };
}

/** A case in which the lead unit waits for a decision. */
export function asked(changes: Partial<OpenRequest> = {}): CaseContext {
  const open: OpenRequest = {
    id: requests.first,
    event: 'deadline.extended',
    unitId: units.bureau,
    decideBy: '2026-09-17',
    deciders: ['office-lead', 'gov-leader'],
    against: null,
  };
  return { ...planned, requests: [{ ...open, ...changes }] };
}
