import type { CaseWorkflow } from './case-workflow';
import { latestWorkflow } from './workflows';
import { cast, secondAssist } from './testing/cast';
import { eventOf } from './testing/samples';
import { aCase, type Story } from './testing/story';

const proposal = latestWorkflow('proposal') as CaseWorkflow;
const noAssists = { assistUnitIds: [] };
const accepted = (): Story => aCase(proposal, noAssists).after('case.issued', 'receipt.signed');
const replyB = (promisedOn: string) => eventOf('reply.sent', { body: { replyClass: 'reply-b', promisedOn } });
const answered = (): Story => accepted().after('reply.sent', 'verification.passed');
const promising = (): Story => accepted().after(replyB('2027-03-31'), 'verification.passed', 'rating.recorded');

describe('a proposal', () => {
  it('is handled, answered, checked, rated and closed with the class of its reply', () => {
    const closed = answered().after('rating.recorded', 'proposal.closed');
    expect(closed.memory.state).toBe('closed');
    expect(closed.context).toMatchObject({ firstReplyClass: 'reply-a', replyClass: 'reply-a', rating: 'satisfied' });
  });

  it('waits with its reply for every assist unit', () => {
    const assisted = aCase(proposal).after('case.issued', 'receipt.signed');
    expect(assisted.refuses('reply.sent')).toEqual(['every-task-complete']);
    const heard = assisted.after(
      'task.signed',
      'task.answered',
      'task.accepted',
      eventOf('task.waived', { body: { unitId: secondAssist.unitLine[0] ?? '' } }),
    );
    expect(heard.refuses('reply.sent')).toEqual([]);
  });

  it('is answered by the head of the unit only', () => {
    expect(accepted().refuses(eventOf('reply.sent', { by: cast['lead-handler'] }))).toEqual(['not-yours']);
  });

  it('may be handed back within its window', () => {
    const asked = eventOf('request.submitted', {
      by: cast['lead-leader'],
      on: '2026-08-05',
      body: {
        proposal: { type: 'case.returned', reasonCode: 'not-our-duty', reason: 'No duty', suggestedUnitId: null },
      },
      facts: { request: { id: 'r1', decideBy: null, deciders: ['office-clerk'], late: false } },
    });
    const issued = (returnUntil: string) =>
      aCase(proposal, noAssists).after(eventOf('case.issued', { facts: { dueOn: '2026-11-03', returnUntil } }));
    expect(issued('2026-08-10').refuses(asked)).toEqual([]);
    expect(issued('2026-08-04').refuses(asked)).toEqual(['within-return-window']);
  });

  it.each([
    ['class B names no day', eventOf('reply.sent', { body: { replyClass: 'reply-b' } })],
    ['the promised day is today', replyB('2026-10-10')],
    ['class A promises a day', eventOf('reply.sent', { body: { promisedOn: '2027-03-31' } })],
  ])('is not answered when %s', (_when, event) => {
    expect(accepted().refuses(event)).toEqual(['promise-dated']);
  });

  it('is not closed before the proposer has rated the reply, or was asked in vain', () => {
    expect(answered().refuses('proposal.closed')).toEqual(['rating-given']);
    const silent = (note: string | null) => eventOf('rating.recorded', { body: { rating: 'no-answer', note } });
    expect(answered().refuses(silent(null))).toEqual(['no-answer-explained']);
    expect(answered().after(silent('Written to twice.')).refuses('proposal.closed')).toEqual([]);
  });

  it('that did not satisfy is answered again within a month, and checked again', () => {
    const again = answered().after('rating.dissatisfied');
    expect(again.memory.state).toBe('rectifying');
    expect(again.context).toMatchObject({
      issuedOn: '2026-10-20',
      dueOn: '2026-11-20',
      rating: 'dissatisfied',
      redos: 1,
      escalation: 0,
      answeredOn: null,
      replyClass: null,
      verificationPassed: false,
    });
    const second = again.after('reply.sent', 'verification.passed');
    expect(second.refuses('proposal.closed')).toEqual(['rating-given']);
    expect(second.after('rating.recorded').refuses('proposal.closed')).toEqual([]);
  });

  it('that promised something is not closed but watched, until the promised day', () => {
    expect(promising().refuses('proposal.closed')).toEqual(['promise-settled']);
    const watched = promising().after('promise.watched');
    expect(watched.memory.state).toBe('promised');
    expect(watched.context).toMatchObject({ dueOn: '2027-03-31', issuedOn: '2026-10-21', verificationPassed: false });
    expect(answered().after('rating.recorded').refuses('promise.watched')).toContain('promise-open');
  });

  it('was first answered as stood at last: not as in a reply that did not satisfy', () => {
    const watched = answered()
      .after('rating.dissatisfied', replyB('2027-03-31'), 'verification.passed', 'rating.recorded')
      .after('promise.watched');
    expect(watched.context).toMatchObject({ firstReplyClass: 'reply-b', replyClass: 'reply-b' });
  });

  it('is watched for a day to come only', () => {
    const late = eventOf('promise.watched', { on: '2027-03-31' });
    expect(promising().refuses(late)).toEqual(['promise-still-to-come']);
  });

  it('rises from B to A when its promise is kept, and remembers both classes', () => {
    const kept = promising().after('promise.watched', 'promise.fulfilled');
    expect(kept.memory.state).toBe('verifying');
    const closed = kept.after('verification.passed', 'proposal.closed');
    expect(closed.context).toMatchObject({ firstReplyClass: 'reply-b', replyClass: 'reply-a', promisedOn: null });
  });

  it('whose promise was not kept after all goes back to its unit', () => {
    const failed = promising().after('promise.watched', 'promise.fulfilled', 'verification.failed');
    expect(failed.memory.state).toBe('rectifying');
    expect(failed.context).toMatchObject({ firstReplyClass: 'reply-b', replyClass: 'reply-b', promisedOn: null });
    expect(failed.refuses(replyB('2027-06-30'))).toEqual([]);
  });

  it('is put off as a promise like any deadline', () => {
    const longer = eventOf('deadline.extended', {
      on: '2027-03-01',
      body: { newDueOn: '2027-04-30' },
      facts: { extension: { days: 30, workingDays: 21, periodDays: 161 } },
    });
    expect(promising().after('promise.watched', longer).context.dueOn).toBe('2027-04-30');
  });

  it('is checked by somebody independent of the unit, who finds a reply', () => {
    const replied = accepted().after('reply.sent');
    const moved = { ...cast.verifier, personId: cast['lead-leader'].personId };
    expect(replied.refuses(eventOf('verification.passed', { by: moved }))).toEqual(['verifier-is-independent']);
    const skipped = accepted().after('step.skipped');
    expect(skipped.memory.state).toBe('verifying');
    expect(skipped.refuses('verification.passed')).toEqual(['reply-given']);
  });

  it('cannot be forced past the check', () => {
    const forced = eventOf('state.forced', { body: { to: 'verified' } });
    expect(accepted().refuses(forced)).toEqual(['not-here']);
  });
});
