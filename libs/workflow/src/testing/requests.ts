import { proposalBodies, type AskableType, type CaseRole } from '@bihuan/contracts';
import type { StampedEvent } from '../memory';
import { requests } from './cast';
import { eventOf, type Changes } from './samples';

const office: readonly CaseRole[] = ['office-clerk', 'office-lead'];
const above: readonly CaseRole[] = ['office-lead', 'gov-leader'];

/** When each thing is usually asked for, and who decides it. */
const asking: Readonly<Record<AskableType, { readonly on: string; readonly deciders: readonly CaseRole[] }>> = {
  'case.returned': { on: '2026-08-06', deciders: office },
  'case.reassigned': { on: '2026-08-06', deciders: office },
  'deadline.extended': { on: '2026-09-15', deciders: above },
  'case.suspended': { on: '2026-09-01', deciders: ['office-lead'] },
  'case.resumed': { on: '2026-10-01', deciders: office },
  'case.terminated': { on: '2026-09-01', deciders: ['office-lead'] },
  'case.merged': { on: '2026-09-01', deciders: office },
  'case.referred': { on: '2026-09-01', deciders: ['office-lead'] },
  'objection.sustained': { on: '2026-08-20', deciders: above },
};

export type RequestChanges = Pick<Changes<'request.submitted'>, 'by' | 'on'> & {
  readonly id?: string;
  readonly deciders?: readonly CaseRole[];
  readonly proposal?: object;
};

/** A request for an event: what the event itself would say, as far as whoever asks may say it. */
export function requestOf(type: AskableType, changes: RequestChanges = {}): StampedEvent {
  const { on, deciders } = asking[type];
  const said: Record<string, unknown> = { ...eventOf(type), type };
  const proposal = Object.keys(proposalBodies[type].shape).map((name) => [name, said[name]]);
  const { id = requests.first, ...stamp } = changes;
  return eventOf('request.submitted', {
    on,
    ...(stamp.by ? { by: stamp.by } : {}),
    ...(stamp.on ? { on: stamp.on } : {}),
    body: { proposal: { ...Object.fromEntries(proposal), ...changes.proposal } as never },
    facts: { request: { id, decideBy: '2026-10-08', deciders: changes.deciders ?? deciders, late: false } },
  });
}
