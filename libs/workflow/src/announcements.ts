import { isOversight, isRecovery, type CaseRole, type Words } from '@bihuan/contracts';
import { stateOf, type CaseWorkflow } from './case-workflow';
import { oversight } from './oversight';
import { recoveryLabels, recoveryNotify } from './recovery-words';

/** What an event is called where it was raised, and whom it is told to. */
export type Announcement = { readonly label: Words; readonly notify: readonly CaseRole[] };

/** An event as the journal has it: the state it was raised in (null: birth), and for a request the event that it asks for. */
export type Announced = { readonly state: string | null; readonly type: string; readonly asksFor?: string | undefined };

const birth: Announcement = { label: { zh: '立项', en: 'Registered' }, notify: [] };

/** What an event is called and whom it is told to; null when the workflow does not know it there. */
export function announcementOf(workflow: CaseWorkflow, { state, type, asksFor }: Announced): Announcement | null {
  if (state === null) return birth;
  if (isRecovery(type)) return { label: recoveryLabels[type], notify: recoveryNotify };
  if (isOversight(type)) return { label: oversight[type].label, notify: oversight[type].notify };
  const edges = Object.entries(stateOf(workflow, state).on);
  if (type === 'request.submitted') {
    const edge = edges.find(([event]) => event === asksFor)?.[1];
    return edge?.ask ? { label: edge.ask.label, notify: decidersToTell(edge.by) } : null;
  }
  const edge = edges.find(([event]) => event === type)?.[1];
  return edge ? { label: edge.label, notify: edge.notify } : null;
}

/** A government leader is not told of every request that the office may decide as well. */
export function decidersToTell(by: readonly CaseRole[]): readonly CaseRole[] {
  const near = by.filter((role) => role !== 'gov-leader');
  return near.length > 0 ? near : by;
}
