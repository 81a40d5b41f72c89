import type { CaseEventType, CaseRole } from '@bihuan/contracts';
import { decide } from './decide';
import { NOT_YOURS } from './explain';
import { cast, outsider } from './testing/cast';
import { eventOf } from './testing/samples';
import { firstWorkflows, readyFor } from './testing/story';
import { cellsOf, everyCaseRole } from './testing/tables';

const office: readonly CaseRole[] = ['office-clerk', 'office-lead'];
const lead: readonly CaseRole[] = ['lead-liaison', 'lead-handler', 'lead-leader'];

/** Who may raise each event, wherever it is possible. */
const who: Readonly<Partial<Record<CaseEventType, readonly CaseRole[]>>> = {
  'case.assigned': office,
  'case.issued': office,
  'case.withdrawn': ['office-lead'],
  'case.reissued': office,
  'receipt.signed': ['lead-liaison', 'lead-leader'],
  'plan.submitted': ['lead-handler', 'lead-leader'],
  'plan.approved': office,
  'plan.returned': office,
  'progress.reported': lead,
  'measure.completed': ['lead-liaison', 'lead-handler'],
  'evidence.submitted': ['lead-liaison', 'lead-handler'],
  'assist.answered': ['assist'],
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
};

/** Where it is not the same as elsewhere. */
const exceptions: Readonly<Record<string, readonly CaseRole[]>> = {
  'verified closure.returned': ['office-lead'],
  'settled look-back.started': office,
};

const cells = cellsOf(firstWorkflows);

describe('who may raise an event', () => {
  it.each(cells)('of $id in $state: $type', ({ workflow, state, type }) => {
    const { memory } = readyFor(workflow, state, type);
    const accepted = everyCaseRole.filter(
      (role) => decide(workflow, memory, eventOf(type, { by: cast[role] })).accepted,
    );
    expect(accepted.sort()).toEqual([...(exceptions[`${state} ${type}`] ?? who[type] ?? [])].sort());
  });

  it.each(cells)('of $id in $state: $type is not yours for anybody else', ({ workflow, state, type }) => {
    const story = readyFor(workflow, state, type);
    const others = everyCaseRole.filter((role) => !(exceptions[`${state} ${type}`] ?? who[type] ?? []).includes(role));
    expect(others.length).toBeGreaterThan(0);
    for (const role of others) expect(story.refuses(eventOf(type, { by: cast[role] }))).toContain(NOT_YOURS);
  });

  it.each(cells)('of $id in $state: $type is closed to a unit without a part in it', ({ workflow, state, type }) => {
    expect(readyFor(workflow, state, type).refuses(eventOf(type, { by: outsider }))).toContain(NOT_YOURS);
  });

  it('is settled for every event type that some definition knows', () => {
    expect(new Set(cells.map(({ type }) => type))).toEqual(new Set(Object.keys(who)));
  });
});
