import { isAskable, type Actor, type AskableType, type CaseEventType } from '@bihuan/contracts';
import { stateOf, type CaseWorkflow } from '../case-workflow';
import { askableEdgesOf } from '../definition';
import type { CaseMemory, StampedEvent } from '../memory';
import { cast, measures, outsider, secondAssist, someone, units } from './cast';
import { requestOf } from './requests';
import { eventOf } from './samples';

/** Where a case stands when something is about to happen: the how-manieth event it will be, and the memory to which it could be undone. */
export type Scene = {
  readonly workflow: CaseWorkflow;
  readonly memory: CaseMemory;
  readonly nth: number;
  readonly before?: CaseMemory | undefined;
};

export const everyActor: readonly Actor[] = [
  ...Object.values(cast),
  secondAssist,
  someone('waterSection', 'unit-handler', 'unit-liaison'),
  outsider,
];

/** Events of one type with different contents and actors; many of them will be refused. */
export function variantsOf(type: CaseEventType, scene: Scene): StampedEvent[] {
  const contents = contentsOf[type]?.(scene) ?? usualContents(type, scene);
  return contents.flatMap((event) => everyActor.map((by) => ({ ...event, by })));
}

/** As it usually is, and for each request that asks for it once more as its granting. */
function usualContents(type: CaseEventType, { memory }: Scene): StampedEvent[] {
  if (!isAskable(type)) return [eventOf(type)];
  const open = memory.context.requests.filter((request) => request.event === type);
  return [eventOf(type), ...open.map(({ id }) => eventOf(type, { body: { requestId: id } }))];
}

const anyMeasure = [measures.pipes, measures.rules];

const aboutRequests = (type: 'request.refused' | 'request.withdrawn' | 'unit.designated' | 'objection.sustained') => ({
  [type]: ({ memory }: Scene) => memory.context.requests.map(({ id }) => eventOf(type, { body: { requestId: id } })),
});
const aboutTasks = (type: 'task.accepted' | 'task.returned' | 'task.waived') => ({
  [type]: ({ memory }: Scene) => memory.context.tasks.map(({ unitId }) => eventOf(type, { body: { unitId } })),
});
const shareFor = (unitId: string) => ({ unitId, what: 'Valves', weight: 2, dueOn: null });

const contentsOf: { readonly [Type in CaseEventType]?: (scene: Scene) => StampedEvent[] } = {
  'measure.completed': () => anyMeasure.map((measureId) => eventOf('measure.completed', { body: { measureId } })),
  'evidence.submitted': ({ nth }) =>
    [null, ...anyMeasure].map((measureId) =>
      eventOf('evidence.submitted', { body: { measureId }, facts: { evidenceId: `evidence-${nth}` } }),
    ),
  'evidence.judged': ({ memory }) =>
    memory.context.evidence.flatMap(({ id }) => [
      eventOf('evidence.judged', { body: { evidenceId: id } }),
      eventOf('evidence.judged', { body: { evidenceId: id, verdict: 'rejected', reason: 'Blurred' } }),
    ]),
  'case.assigned': () => [
    eventOf('case.assigned'),
    eventOf('case.assigned', { body: { publicityRequired: true } }),
    eventOf('case.assigned', { body: { assistUnitIds: [], verifyUnitId: units.culture } }),
    eventOf('case.assigned', {
      body: { assistUnitIds: [], territoryUnitIds: [units.water], rollUpRule: 'lead-decides' },
    }),
  ],
  'case.reassigned': () =>
    [units.culture, units.bureau].map((leadUnitId) =>
      eventOf('case.reassigned', { body: { leadUnitId }, facts: { returnUntil: '2026-08-31' } }),
    ),
  'verification.failed': () => [
    eventOf('verification.failed'),
    eventOf('verification.failed', { body: { redoMeasureIds: [measures.pipes] } }),
  ],
  'case.closed': () => [
    eventOf('case.closed'),
    eventOf('case.closed', { body: { result: 'continuing', delayReason: 'funds', nextReviewOn: '2027-03-01' } }),
  ],
  'reply.sent': () => [
    eventOf('reply.sent'),
    eventOf('reply.sent', { body: { replyClass: 'reply-b', promisedOn: '2027-03-31' } }),
  ],
  'deadline.extended': ({ memory }) => extensions(memory),
  'task.split': () =>
    [units.bureauSection, units.waterSection].map((unitId) =>
      eventOf('task.split', { body: { shares: [shareFor(unitId)] } }),
    ),
  ...aboutTasks('task.accepted'),
  ...aboutTasks('task.returned'),
  ...aboutTasks('task.waived'),
  ...aboutRequests('request.refused'),
  ...aboutRequests('request.withdrawn'),
  ...aboutRequests('unit.designated'),
  ...aboutRequests('objection.sustained'),
  'request.submitted': ({ workflow, memory, nth }) =>
    askableEdgesOf(stateOf(workflow, memory.state)).flatMap(([type, { by }]) =>
      requestsFor(type, by, `request-${nth}`),
    ),
  'state.forced': ({ workflow }) =>
    Object.keys(workflow.definition.states).map((to) => eventOf('state.forced', { body: { to } })),
  'event.undone': ({ before, nth }) => [
    eventOf('event.undone', { facts: { restored: before ? { ...before, sequence: nth, columns: {} } : null } }),
  ],
};

/** A year more each time, so that it is always later. */
function extensions({ context }: CaseMemory): StampedEvent[] {
  const { dueOn, requests } = context;
  const newDueOn = dueOn === null ? '2026-11-20' : `${Number(dueOn.slice(0, 4)) + 1}${dueOn.slice(4)}`;
  const ids = [null, ...requests.filter(({ event }) => event === 'deadline.extended').map(({ id }) => id)];
  return ids.map((requestId) => eventOf('deadline.extended', { body: { newDueOn, requestId } }));
}

function requestsFor(
  type: AskableType,
  deciders: NonNullable<Parameters<typeof requestOf>[1]>['deciders'],
  id: string,
): StampedEvent[] {
  const asked = { id, ...(deciders ? { deciders } : {}) };
  if (type !== 'objection.sustained') return [requestOf(type, asked)];
  return ['finding', 'conclusion'].map((against) => requestOf(type, { ...asked, proposal: { against } }));
}
