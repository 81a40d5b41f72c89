import type { RectificationType } from '@bihuan/contracts';
import type { CaseWorkflow } from './case-workflow';
import { latestWorkflow } from './workflows';
import { evidence, measures } from './testing/cast';
import { eventOf } from './testing/samples';
import { aCase, type Story } from './testing/story';

const audit = latestWorkflow('audit') as CaseWorkflow;
const born = (rectificationType: RectificationType | null, amount: string | null = '100.5'): Story =>
  aCase(audit, { assistUnitIds: [], rectificationType, amount });
const accepted = (...of: Parameters<typeof born>): Story => born(...of).after('case.issued', 'receipt.signed');
const started = (): Story => accepted('prompt').after('work.started');
const verified = (story: Story): Story => story.after('evidence.submitted', 'closure.requested', 'verification.passed');
const reported = (amount: string, kind: 'recovered' | 'paid-out' = 'recovered') =>
  eventOf('amount.reported', { body: { amount, kind } });
const closedAs = (result: 'completed' | 'continuing', delayReason: 'funds' | null = null) =>
  eventOf('case.closed', {
    body: { result, delayReason, nextReviewOn: result === 'continuing' ? '2027-01-31' : null },
  });

describe('an audit finding', () => {
  it('that is rectified at once needs no plan', () => {
    const closed = verified(started().after(reported('100.50'))).after('case.closed');
    expect(closed.memory.state).toBe('closed');
  });

  it.each(['staged', 'continuing', null] as const)('of type %j does not start without its milestones', (type) => {
    expect(accepted(type).refuses('work.started')).toEqual(['rectified-at-once']);
    expect(accepted(type).refuses('plan.submitted')).toEqual([]);
  });

  it('in stages is done milestone by milestone', () => {
    const planned = accepted('staged').after('plan.submitted', 'plan.approved');
    expect(planned.refuses('closure.requested')).toEqual(['every-measure-done', 'evidence-for-every-measure']);
    const done = (measureId: string, evidenceId: string) => [
      eventOf('measure.completed', { body: { measureId } }),
      eventOf('evidence.submitted', { body: { measureId }, facts: { evidenceId } }),
    ];
    const whole = planned.after(...done(measures.pipes, evidence.photos), ...done(measures.rules, evidence.minutes));
    expect(whole.refuses('closure.requested')).toEqual([]);
  });

  it('remembers its amount with two digits, and none when none was named', () => {
    expect(born('prompt', '7').context.amount).toBe('7.00');
    expect(born('prompt', null).context.amount).toBeNull();
  });

  it('adds up what was put right, kind by kind, and takes corrections', () => {
    const both = started().after(reported('80.5'), reported('0.1'), reported('20', 'paid-out'));
    expect(both.context.rectifiedAmounts).toEqual([
      { kind: 'recovered', amount: '80.60' },
      { kind: 'paid-out', amount: '20.00' },
    ]);
    expect(both.after('amount.corrected').context.rectifiedAmounts).toContainEqual({
      kind: 'recovered',
      amount: '70.00',
    });
  });

  it('corrects only what was reported', () => {
    expect(started().refuses('amount.corrected')).toEqual(['some-amount-reported', 'amount-kind-reported']);
    const other = eventOf('amount.corrected', { body: { kind: 'paid-out' } });
    expect(started().after(reported('80')).refuses(other)).toEqual(['amount-kind-reported']);
  });

  it('is not completed with less than its amount, unless the reason is stated', () => {
    const short = verified(started().after(reported('100.49')));
    expect(short.refuses(closedAs('completed'))).toEqual(['amount-rectified']);
    expect(short.refuses(closedAs('completed', 'funds'))).toEqual([]);
    expect(short.refuses(closedAs('continuing', 'funds'))).toEqual([]);
    expect(verified(started()).refuses(closedAs('completed'))).toEqual(['amount-rectified']);
    const noMoney = verified(accepted('prompt', null).after('work.started'));
    expect(noMoney.refuses(closedAs('completed'))).toEqual([]);
  });

  it('is held to its amount after publicity as well', () => {
    const publicised = verified(
      aCase(audit, { assistUnitIds: [], rectificationType: 'prompt', amount: '1', publicityRequired: true }).after(
        'case.issued',
        'receipt.signed',
        'work.started',
      ),
    ).after('publicity.started');
    expect(publicised.refuses('case.closed')).toEqual(['amount-rectified']);
  });

  it('that takes long is reviewed each quarter', () => {
    const approved = eventOf('plan.approved', { facts: { reviewOn: '2026-11-12' } });
    const planned = accepted('continuing').after('plan.submitted', approved);
    expect(planned.context.reviewOn).toBe('2026-11-12');
    expect(planned.after('stage.reviewed').context.reviewOn).toBe('2027-02-12');
    expect(started().refuses('stage.reviewed')).toEqual(['takes-stages']);
  });
});
