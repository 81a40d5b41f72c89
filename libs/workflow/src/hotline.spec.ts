import type { CaseWorkflow } from './case-workflow';
import { caseEventBodies, formOf } from '@bihuan/contracts';
import { latestWorkflow } from './workflows';
import { cast } from './testing/cast';
import { eventOf } from './testing/samples';
import { aCase, type Story } from './testing/story';

const hotline = latestWorkflow('hotline') as CaseWorkflow;
const sent = (): Story =>
  aCase(hotline, { assistUnitIds: [] }).after(
    eventOf('case.issued', { facts: { dueOn: '2026-08-10', returnUntil: '2026-08-05' } }),
  );
const answered = (): Story => sent().after('receipt.signed', 'caller.answered', 'verification.passed');
const again = ['call-back.dissatisfied', 'caller.answered', 'verification.passed'] as const;
const handingBack = (id: string) =>
  eventOf('request.submitted', {
    on: '2026-08-04',
    body: { proposal: { type: 'case.returned', reasonCode: 'not-our-duty', reason: 'No', suggestedUnitId: null } },
    facts: { request: { id, decideBy: null, deciders: ['office-clerk', 'office-lead'], late: false } },
  });

describe('a hotline order', () => {
  it('is sent, answered, audited, followed up and closed', () => {
    const closed = answered().after('call-back.recorded', 'case.closed');
    expect(closed.memory.state).toBe('closed');
  });

  it('is answered in words before anybody audits the answer', () => {
    const skipped = sent().after('receipt.signed', 'step.skipped');
    expect(skipped.refuses('verification.passed')).toEqual(['reply-given']);
  });

  it('is audited by somebody else than whoever answered', () => {
    const moved = { ...cast.verifier, personId: cast['lead-handler'].personId };
    const handedIn = sent().after('receipt.signed', 'caller.answered');
    expect(handedIn.refuses(eventOf('verification.passed', { by: moved }))).toEqual(['verifier-is-independent']);
  });

  it('whose answer does not pass is answered again', () => {
    const failed = sent().after('receipt.signed', 'caller.answered', 'verification.failed');
    expect(failed.memory.state).toBe('rectifying');
    expect(failed.context.answeredOn).toBeNull();
  });

  it('is not closed before the call-back', () => {
    expect(answered().refuses('case.closed')).toEqual(['rating-given']);
    const silent = eventOf('call-back.recorded', { body: { rating: 'no-answer' } });
    expect(answered().refuses(silent)).toEqual(['no-answer-explained']);
  });

  it('is done again when the caller is dissatisfied, and climbs a step from the second time on', () => {
    const once = answered().after(...again);
    expect(once.context).toMatchObject({ redos: 1, escalation: 0, dueOn: '2026-10-27' });
    const twice = once.after(...again);
    expect(twice.context).toMatchObject({ redos: 2, escalation: 1 });
    expect(twice.refuses('case.closed')).toEqual(['rating-given']);
    expect(twice.after('call-back.recorded').refuses('case.closed')).toEqual([]);
  });

  it('may be handed back once, within two days', () => {
    const asked = sent().after(handingBack('r1'));
    const refused = asked.after(eventOf('request.refused', { on: '2026-08-04', body: { requestId: 'r1' } }));
    expect(refused.refuses(handingBack('r2'))).toEqual(['not-handed-back-before']);
    const ruled = asked.after(eventOf('unit.designated', { body: { requestId: 'r1' } }));
    expect(ruled.refuses(handingBack('r2'))).toEqual(['not-designated', 'not-handed-back-before']);
  });

  it('may be handed back by the next unit, which has not asked yet', () => {
    const resent = sent()
      .after(handingBack('r1'), eventOf('case.returned', { body: { requestId: 'r1' } }), 'case.assigned')
      .after(eventOf('case.issued', { facts: { dueOn: '2026-08-12', returnUntil: '2026-08-07' } }));
    expect(resent.refuses(handingBack('r2'))).toEqual([]);
  });

  it('may end with a reason instead, as when the same fact is reported again', () => {
    const ended = answered().after(eventOf('case.terminated', { body: { reasonCode: 'same-fact-again' } }));
    expect(ended.memory.state).toBe('terminated');
  });

  it('asks nobody who the caller is', () => {
    const asked = (['caller.answered', 'call-back.recorded', 'call-back.dissatisfied'] as const).flatMap((type) =>
      formOf(caseEventBodies[type]).map(({ name }) => name),
    );
    expect([...new Set(asked)].sort()).toEqual(['channel', 'note', 'rating', 'reason', 'text']);
  });
});
