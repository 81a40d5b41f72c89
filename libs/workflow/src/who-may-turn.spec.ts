import { askableTypes, type AskableType, type CaseEventType, type CaseRole } from '@bihuan/contracts';
import { NOT_YOURS } from './explain';
import { cast, outsider } from './testing/cast';
import { requestOf } from './testing/requests';
import { eventOf } from './testing/samples';
import { inState, readyFor, turning } from './testing/story';
import { cellsOf, everyCaseRole } from './testing/tables';

const office: readonly CaseRole[] = ['office-clerk', 'office-lead'];
const above: readonly CaseRole[] = ['office-lead', 'gov-leader'];
const lead: readonly CaseRole[] = ['lead-liaison', 'lead-handler', 'lead-leader'];
const speaksForLead: readonly CaseRole[] = ['lead-liaison', 'lead-leader'];

/** Who may raise each event of the second definitions, wherever it is possible. */
const who: Readonly<Partial<Record<CaseEventType, readonly CaseRole[]>>> = {
  'case.assigned': office,
  'case.issued': office,
  'case.withdrawn': ['office-lead'],
  'case.reissued': office,
  'receipt.signed': speaksForLead,
  'plan.submitted': ['lead-handler', 'lead-leader'],
  'plan.approved': office,
  'plan.returned': office,
  'progress.reported': lead,
  'measure.completed': ['lead-liaison', 'lead-handler'],
  'evidence.submitted': ['lead-liaison', 'lead-handler'],
  'closure.requested': ['lead-leader'],
  'closure.returned': office,
  'evidence.judged': ['verifier'],
  'verification.passed': ['verifier'],
  'verification.failed': ['verifier'],
  'publicity.started': office,
  'objection.upheld': ['office-lead'],
  'case.closed': ['office-lead'],
  'look-back.started': [...office, 'system'],
  'look-back.consolidated': ['verifier'],
  'look-back.relapsed': ['verifier'],
  'request.refused': [...office, 'gov-leader'],
  'request.withdrawn': [...speaksForLead, 'assist'],
  'objection.sustained': above,
  'case.terminated': ['office-lead'],
  'case.merged': office,
  'case.referred': ['office-lead'],
  'response.given': ['lead-leader'],
  'case.reassigned': office,
  'deadline.extended': above,
  'case.suspended': ['office-lead'],
  'case.resumed': office,
  'suspension.reviewed': ['office-lead'],
  'referral.received': office,
  'referral.declined': office,
  'case.returned': office,
  'unit.designated': office,
  'publicity-objection.received': office,
  'publicity-objection.dismissed': ['office-lead'],
  'task.signed': ['assist'],
  'task.answered': ['assist'],
  'task.accepted': [...lead, 'assist'],
  'task.returned': [...lead, 'assist'],
  'task.split': [...speaksForLead, 'assist'],
  'task.waived': office,
};

/** Where it is not the same as elsewhere. */
const exceptions: Readonly<Record<string, readonly CaseRole[]>> = {
  'verified closure.returned': ['office-lead'],
  'settled look-back.started': office,
};

/** Who may ask for what they may not raise: only those who speak for the lead unit. */
const askers: Readonly<Record<AskableType, readonly CaseRole[]>> = {
  'case.returned': speaksForLead,
  'case.reassigned': speaksForLead,
  'case.merged': speaksForLead,
  'deadline.extended': ['lead-leader'],
  'case.suspended': ['lead-leader'],
  'case.resumed': ['lead-leader'],
  'case.terminated': ['lead-leader'],
  'case.referred': ['lead-leader'],
  'objection.sustained': ['lead-leader'],
};

const cells = cellsOf(Object.values(turning));
const asks = cells.flatMap(({ edge, type, ...cell }) => {
  const asked = askableTypes.find((askable) => askable === type);
  return edge.ask && asked ? [{ ...cell, asked }] : [];
});

describe('who may raise an event that turns a case', () => {
  it.each(cells)('of $id in $state: $type', ({ workflow, state, type }) => {
    const story = readyFor(workflow, state, type);
    const theirs = everyCaseRole.filter(
      (role) => !story.refuses(eventOf(type, { by: cast[role] })).includes(NOT_YOURS),
    );
    expect(theirs.sort()).toEqual([...(exceptions[`${state} ${type}`] ?? who[type] ?? [])].sort());
    expect(story.refuses(eventOf(type, { by: outsider }))).toContain(NOT_YOURS);
  });

  it('is settled for every event type that some definition knows', () => {
    expect(new Set(cells.map(({ type }) => type))).toEqual(new Set(Object.keys(who)));
  });
});

describe('who may ask for an event', () => {
  it.each(asks)('of $id in $state: $asked', ({ workflow, state, asked }) => {
    const story = inState(workflow, state);
    const changes = state === 'closed' ? { on: '2026-11-10', proposal: { against: 'conclusion' } } : {};
    const accepted = everyCaseRole.filter(
      (role) => story.refuses(requestOf(asked, { ...changes, by: cast[role] })).length === 0,
    );
    expect(accepted.sort()).toEqual([...askers[asked]].sort());
    expect(story.refuses(requestOf(asked, { ...changes, by: outsider }))).toContain(NOT_YOURS);
  });

  it('is settled for everything that may be asked for', () => {
    expect(new Set(asks.map(({ asked }) => asked))).toEqual(new Set(askableTypes));
  });
});
