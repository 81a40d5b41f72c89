import type { CaseEventType, OversightType, RecoveryType } from '@bihuan/contracts';
import { requests, shares, units } from './cast';
import type { Sample } from './sample';

type SideType =
  | RecoveryType
  | OversightType
  | Extract<CaseEventType, `task.${string}` | `request.${string}` | `publicity-objection.${string}`>
  | Extract<CaseEventType, 'response.given' | 'unit.designated' | 'deadline.extended' | `suspension.${string}`>
  | Extract<CaseEventType, 'case.returned' | 'case.reassigned' | 'case.suspended' | 'case.resumed'>
  | Extract<CaseEventType, 'case.terminated' | 'case.merged' | 'case.referred' | `referral.${string}`>
  | 'objection.sustained';

const reason = 'Said in writing.';
const extending = {
  newDueOn: '2026-11-20',
  reasonCode: 'works-period',
  reason,
  workDone: 'Half of the pipes.',
  interimMeasures: 'A pump stands by.',
} as const;

/** Well-filled events of what happens beside the usual way. */
export const sideSamples: { readonly [Type in SideType]: Sample<Type> } = {
  'task.signed': { by: 'assist', on: '2026-08-05', body: {} },
  'task.answered': { by: 'assist', on: '2026-09-10', body: { text: 'Water was cut off in time.' } },
  'task.accepted': { by: 'lead-handler', on: '2026-09-11', body: { unitId: units.water } },
  'task.returned': { by: 'lead-handler', on: '2026-09-11', body: { unitId: units.water, reason } },
  'task.waived': { by: 'office-clerk', on: '2026-09-11', body: { unitId: units.water, reason } },
  'task.split': {
    by: 'lead-liaison',
    on: '2026-08-20',
    body: { shares: [...shares], rollUpRule: 'all', rollUpPercent: null },
    facts: { sharesBelow: true },
  },
  'request.submitted': {
    by: 'lead-leader',
    on: '2026-09-15',
    body: { proposal: { type: 'deadline.extended', ...extending } },
    facts: {
      request: { id: requests.first, decideBy: '2026-09-17', deciders: ['office-lead', 'gov-leader'], late: false },
    },
  },
  'request.refused': { by: 'office-lead', on: '2026-09-16', body: { requestId: requests.first, reason } },
  'request.withdrawn': { by: 'lead-leader', on: '2026-09-16', body: { requestId: requests.first } },
  'response.given': { by: 'lead-leader', on: '2026-08-06', body: { response: 'agrees', statement: null } },
  'case.returned': {
    by: 'office-clerk',
    on: '2026-08-06',
    body: { reasonCode: 'not-our-duty', reason, suggestedUnitId: null },
  },
  'unit.designated': { by: 'office-lead', on: '2026-08-06', body: { requestId: requests.first, reason } },
  'case.reassigned': {
    by: 'office-clerk',
    on: '2026-08-06',
    body: { leadUnitId: units.culture, reason, restartClock: false },
  },
  'deadline.extended': {
    by: 'office-lead',
    on: '2026-09-16',
    body: { ...extending, consentDocument: null },
    facts: { extension: { days: 20, workingDays: 14, periodDays: 89 }, added: 20, dueOn: '2026-11-20' },
  },
  'case.suspended': {
    by: 'office-lead',
    on: '2026-09-01',
    body: { reasonCode: 'litigation', reason, expectedEnd: '2026-10-01' },
    facts: { suspendedUntil: '2026-10-01' },
  },
  'suspension.reviewed': {
    by: 'office-lead',
    on: '2026-10-01',
    body: { findings: 'The court has not ruled.', expectedEnd: '2026-11-01' },
  },
  'case.resumed': {
    by: 'office-lead',
    on: '2026-10-01',
    body: { reason },
    facts: { dueOn: '2026-11-30', pause: { from: '2026-09-01', to: '2026-10-01' } },
  },
  'case.terminated': {
    by: 'office-lead',
    on: '2026-09-01',
    body: { reasonCode: 'object-abolished', reason, explainedTo: null },
  },
  'case.merged': {
    by: 'office-clerk',
    on: '2026-09-01',
    body: { intoNumber: '2026-GI-0007', reason },
    facts: { mergesInto: { caseId: units.district, number: '2026-GI-0007' } },
  },
  'case.referred': {
    by: 'office-lead',
    on: '2026-09-01',
    body: { authority: 'District Discipline Commission', reason, documentNumber: '2026-7' },
  },
  'referral.received': {
    by: 'office-clerk',
    on: '2026-09-05',
    body: { receiptNumber: '2026-31', receivedOn: '2026-09-04' },
  },
  'referral.declined': {
    by: 'office-clerk',
    on: '2026-09-05',
    body: { reason },
    facts: { dueOn: '2026-11-04', pause: { from: '2026-09-01', to: '2026-09-05' } },
  },
  'objection.sustained': {
    by: 'gov-leader',
    on: '2026-08-25',
    body: { against: 'finding', reason, opinion: 'The finding does not stand.', requestId: requests.first },
  },
  'publicity-objection.received': {
    by: 'office-clerk',
    on: '2026-10-20',
    body: { from: 'A neighbour', text: 'A pipe still leaks.' },
  },
  'publicity-objection.dismissed': { by: 'office-lead', on: '2026-10-22', body: { reason } },
  'deadline.reprojected': {
    by: 'system',
    on: '2026-11-02',
    body: { reason: 'The calendar of 2027 is out.' },
    facts: { dueOn: '2026-11-03', dueFlagged: false },
  },
  'unit.succeeded': {
    by: 'system',
    on: '2026-11-03',
    body: { fromUnitId: units.bureau, toUnitId: units.culture, reason: 'Reform of the bureaus' },
  },
  'urging.issued': {
    by: 'office-clerk',
    on: '2026-11-05',
    body: { documentId: requests.first },
    facts: { urging: { number: '2026-1', level: 2, approvedBy: 'Head of office' } },
  },
  'urging.received': { by: 'lead-liaison', on: '2026-11-06', body: { documentId: requests.first } },
  'urgency.marked': { by: 'office-lead', on: '2026-09-02', body: { reason: 'Flood season' } },
  'urgency.lifted': { by: 'office-lead', on: '2026-09-03', body: { reason: 'The water has gone' } },
  'disclosure.decided': { by: 'office-lead', on: '2026-12-01', body: { disclosure: 'public', reason } },
  'accountability.recorded': {
    by: 'office-lead',
    on: '2026-12-01',
    body: { kind: 'criticism', people: 2, documentNumber: null },
  },
  'event.undone': { by: 'process-steward', on: '2026-10-22', body: { reason }, facts: { restored: null } },
  'state.forced': { by: 'process-steward', on: '2026-10-22', body: { to: 'rectifying', reason } },
  'step.skipped': { by: 'process-steward', on: '2026-10-22', body: { reason } },
  'work.retried': { by: 'process-steward', on: '2026-10-22', body: { reason } },
  'workflow.upgraded': { by: 'process-steward', on: '2026-10-22', body: { reason }, facts: { newerVersion: 2 } },
};
