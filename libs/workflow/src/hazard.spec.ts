import { latestWorkflow } from './workflows';
import { usualPath } from './usual-path';
import { cast, evidence, measures, secondAssist } from './testing/cast';
import { eventOf } from './testing/samples';
import { aCase, type Story } from './testing/story';
import type { CaseWorkflow } from './case-workflow';

const hazard = latestWorkflow('hazard') as CaseWorkflow;
const listed = eventOf('case.issued', { facts: { dueOn: '2027-07-30', listingUntil: '2026-08-10' } });
const done = (measureId: string, evidenceId: string) => [
  eventOf('measure.completed', { body: { measureId } }),
  eventOf('evidence.submitted', { body: { measureId }, facts: { evidenceId } }),
];
const assists = [
  'task.signed',
  'task.answered',
  'task.accepted',
  eventOf('task.waived', { body: { unitId: secondAssist.unitLine[0] ?? '' } }),
] as const;
const planned = (): Story =>
  aCase(hazard).after(listed, 'receipt.signed', 'hazard-plan.submitted', 'plan.approved', 'listing.published');
const handedIn = (): Story =>
  planned().after(
    ...done(measures.pipes, evidence.photos),
    ...done(measures.rules, evidence.minutes),
    ...assists,
    'closure.requested',
  );

describe('a hazard under public supervision', () => {
  it('is listed, planned, verified on site, published and struck off, and looked back on', () => {
    const struckOff = handedIn().after('verification.passed', 'publicity.started', 'case.closed');
    expect(struckOff.memory.state).toBe('closed');
    expect(struckOff.after('look-back.started', 'look-back.consolidated').memory.state).toBe('settled');
  });

  it('is to be published as listed until a day that the case remembers, once', () => {
    const issued = aCase(hazard).after(listed);
    expect(issued.context).toMatchObject({ listedOn: null, listingDueOn: '2026-08-10' });
    const published = issued.after('listing.published');
    expect(published.context).toMatchObject({ listedOn: '2026-08-06', listingDueOn: null });
    expect(published.refuses('listing.published')).toEqual(['listing-not-published']);
  });

  it.each(['funds', 'emergencyPlan'])('has a plan that settles all five points: not without its %s', (point) => {
    const accepted = aCase(hazard).after(listed, 'receipt.signed');
    expect(accepted.refuses(eventOf('hazard-plan.submitted', { body: { [point]: null } }))).toEqual([
      'five-points-settled',
    ]);
    expect(accepted.refuses(eventOf('hazard-plan.submitted', { body: { funds: '0' } }))).toEqual([]);
  });

  it('has no measure that is due after the hazard itself', () => {
    const accepted = aCase(hazard).after('case.issued', 'receipt.signed').after();
    expect(accepted.refuses(eventOf('hazard-plan.submitted'))).toEqual([]);
    const sooner = aCase(hazard).after(eventOf('case.issued', { facts: { dueOn: '2026-09-30' } }), 'receipt.signed');
    expect(sooner.refuses('hazard-plan.submitted')).toEqual(['measures-within-deadline']);
  });

  it('knows no plan but its own', () => {
    expect(aCase(hazard).after(listed, 'receipt.signed').refuses('plan.submitted')).toEqual(['not-here']);
  });

  it.each(['desk', 'sampling'] as const)('is not verified by a %s check', (method) => {
    expect(handedIn().refuses(eventOf('verification.passed', { body: { method } }))).toEqual(['verified-on-site']);
    expect(handedIn().refuses(eventOf('verification.failed', { body: { method } }))).toEqual([]);
  });

  it('is published before it is struck off, whatever was chosen for it', () => {
    const story = aCase(hazard, { publicityRequired: false });
    expect(story.context.publicityRequired).toBe(true);
    const assigned = story.after(eventOf('case.assigned', { body: { publicityRequired: false } }));
    expect(assigned.context.publicityRequired).toBe(true);
    expect(usualPath(hazard, assigned.context)).toContain('publicity');
    expect(handedIn().after('verification.passed').refuses('case.closed')).toEqual(['not-here']);
  });

  it('that relapses is listed and published anew', () => {
    const reopened = handedIn()
      .after('verification.passed', 'publicity.started', 'case.closed')
      .after('look-back.started', 'look-back.relapsed');
    expect(reopened.context).toMatchObject({ listedOn: null, relapses: 1, escalation: 1 });
    const again = reopened.after(
      eventOf('case.reissued', { facts: { dueOn: '2027-07-31', listingUntil: '2027-05-17' } }),
    );
    expect(again.context.listingDueOn).toBe('2027-05-17');
  });

  it('is never verified by whoever planned its removal', () => {
    const moved = { ...cast.verifier, personId: cast['lead-leader'].personId };
    expect(handedIn().refuses(eventOf('verification.passed', { by: moved }))).toContain('verifier-is-independent');
  });
});
