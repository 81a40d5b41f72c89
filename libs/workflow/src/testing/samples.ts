import type { Actor, CaseEventBodyOf, CaseEventType, PlainDate } from '@bihuan/contracts';
import type { EventFacts, StampedEvent, StampedRegistration } from '../memory';
import { cast, evidence, measures, units } from './cast';
import { matterSamples } from './matter-samples';
import type { Sample } from './sample';
import { sideSamples } from './side-samples';

const measure = (id: string, dueOn: PlainDate) => ({ id, text: 'Repair', owner: 'Li Ming', dueOn, standard: 'Done' });
const checked = { method: 'on-site' as const, people: ['Chen Jing', 'Zhao Lei'], findings: 'As described.' };

/** One well-filled event of each type, in the order in which a case would meet them. */
const samples: { readonly [Type in CaseEventType]: Sample<Type> } = {
  'case.assigned': {
    by: 'office-clerk',
    on: '2026-08-01',
    body: {
      leadUnitId: units.bureau,
      assistUnitIds: [units.water, units.roads],
      verifyUnitId: null,
      deadlineRule: { kind: 'fixed', date: '2026-10-31' },
      publicityRequired: false,
    },
  },
  'case.issued': {
    by: 'office-clerk',
    on: '2026-08-03',
    body: { note: null },
    facts: { dueOn: '2026-10-31', returnUntil: '2026-08-10', objectUntil: '2026-09-02' },
  },
  'case.withdrawn': { by: 'office-lead', on: '2026-08-03', body: { reason: 'Entered twice.' } },
  'receipt.signed': { by: 'lead-liaison', on: '2026-08-04', body: {} },
  'plan.submitted': {
    by: 'lead-handler',
    on: '2026-08-10',
    body: {
      goal: 'No more leaks.',
      measures: [measure(measures.pipes, '2026-09-30'), measure(measures.rules, '2026-10-31')],
    },
    facts: { measureIds: [measures.pipes, measures.rules] },
  },
  'plan.approved': { by: 'office-clerk', on: '2026-08-12', body: { opinion: null } },
  'plan.returned': { by: 'office-lead', on: '2026-08-12', body: { reason: 'Nobody is named.' } },
  'progress.reported': { by: 'lead-handler', on: '2026-09-01', body: { unchanged: false, text: 'Half the pipes.' } },
  'measure.completed': {
    by: 'lead-handler',
    on: '2026-09-20',
    body: { measureId: measures.pipes, note: 'All pipes replaced.' },
  },
  'evidence.submitted': {
    by: 'lead-handler',
    on: '2026-09-21',
    body: { title: 'Photos', fileId: measures.unknown, measureId: null },
    facts: { evidenceId: evidence.photos },
  },
  'assist.answered': { by: 'assist', on: '2026-09-10', body: { text: 'Water was cut off in time.' } },
  'closure.requested': { by: 'lead-leader', on: '2026-10-10', body: { statement: 'Everything is repaired.' } },
  'closure.returned': {
    by: 'office-lead',
    on: '2026-10-12',
    body: { reasonCode: 'material-incomplete', reason: 'Photos are missing.' },
  },
  'evidence.judged': {
    by: 'verifier',
    on: '2026-10-14',
    body: { evidenceId: evidence.photos, verdict: 'accepted', reason: null },
  },
  'verification.passed': {
    by: 'verifier',
    on: '2026-10-15',
    body: checked,
    facts: { objectUntil: '2026-11-16', involvedPeople: [] },
  },
  'verification.failed': {
    by: 'verifier',
    on: '2026-10-15',
    body: checked,
    facts: { objectUntil: '2026-11-16', involvedPeople: [] },
  },
  'publicity.started': {
    by: 'office-clerk',
    on: '2026-10-16',
    body: { place: 'District website', untilRule: { kind: 'working-days', value: 5 } },
    facts: { publicityUntil: '2026-10-23' },
  },
  'objection.upheld': { by: 'office-lead', on: '2026-10-22', body: { reason: 'A pipe still leaks.' } },
  'case.closed': {
    by: 'office-lead',
    on: '2026-10-26',
    body: { result: 'completed', opinion: 'Agreed.' },
    facts: { objectUntil: '2026-11-25', lookBack: { on: '2027-04-26', by: 'severity', seed: null } },
  },
  'look-back.started': { by: 'office-clerk', on: '2027-04-26', body: { reason: 'Six months have passed.' } },
  'look-back.consolidated': { by: 'verifier', on: '2027-05-06', body: { findings: 'Still dry.' } },
  'look-back.relapsed': { by: 'verifier', on: '2027-05-06', body: { findings: 'Leaking again.' } },
  'case.reissued': {
    by: 'office-clerk',
    on: '2027-05-10',
    body: { deadlineRule: { kind: 'fixed', date: '2027-07-31' }, reason: 'Relapse' },
    facts: { dueOn: '2027-07-31' },
  },
  ...sideSamples,
  ...matterSamples,
};

export type Changes<Type extends CaseEventType> = {
  readonly by?: Actor;
  readonly on?: PlainDate;
  readonly body?: Partial<Omit<CaseEventBodyOf<Type>, 'type'>>;
  readonly facts?: EventFacts;
};

/** A stamped event of a type, well filled in and raised by who usually does, unless changed. */
export function eventOf<Type extends CaseEventType>(type: Type, changes: Changes<Type> = {}): StampedEvent {
  const { by, on, body, facts } = samples[type];
  return {
    ...body,
    ...changes.body,
    type,
    on: changes.on ?? on,
    at: `${changes.on ?? on}T02:00:00.000Z`,
    by: changes.by ?? cast[by],
    facts: changes.facts ?? facts ?? {},
  } as unknown as StampedEvent;
}

/** The birth of a case that is assigned to the bureau with two assist units, unless changed. */
export function registrationOf(changes: Partial<StampedRegistration> = {}): StampedRegistration {
  return {
    type: 'case.registered',
    workflow: 'rectification',
    title: 'Leaking pipes',
    finding: 'Pipes in East Street leak.',
    cause: null,
    sourceType: 'government-inspection',
    domain: 'services',
    severity: 'ordinary',
    inspectionId: null,
    externalNumber: null,
    origin: null,
    template: null,
    leadUnitId: units.bureau,
    assistUnitIds: [units.water, units.roads],
    verifyUnitId: null,
    deadlineRule: { kind: 'fixed', date: '2026-10-31' },
    publicityRequired: false,
    at: '2026-08-01T01:00:00.000Z',
    on: '2026-08-01',
    by: cast['office-clerk'],
    facts: { officeUnitId: units.office, governmentUnitId: units.district },
    ...changes,
  };
}
