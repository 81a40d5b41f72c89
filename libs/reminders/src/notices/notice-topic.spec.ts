import { topicOfEvent, topicOfKind } from './notice-topic';

describe('the topic of a notice', () => {
  it.each([
    ['before-3wd', 'due'],
    ['overdue-0', 'due'],
    ['receipt-due', 'due'],
    ['deadline.reprojected', 'due'],
    ['request-due:deadline.extended', 'request'],
    ['request.submitted', 'request'],
    ['request.refused', 'request'],
    ['deadline.extended', 'request'],
    ['case.terminated', 'request'],
    ['urging.issued', 'urging'],
    ['case.issued', 'act'],
    ['case.reassigned', 'act'],
    ['plan.returned', 'act'],
    ['task.returned', 'act'],
    ['receipt.signed', 'progress'],
    ['urgency.lifted', 'progress'],
    ['case.closed', 'progress'],
  ])('of %s is %s', (kind, topic) => {
    expect(topicOfKind(kind)).toBe(topic);
  });

  it('is to act for those whom the new state awaits, and progress for the others who are told', () => {
    const event = { type: 'closure.requested', stateBefore: 'rectifying', stateAfter: 'verifying' };
    expect(topicOfEvent(event, ['verifier'], 'verifier')).toBe('act');
    expect(topicOfEvent(event, ['verifier'], 'office-clerk')).toBe('progress');
  });

  it('of what leaves the case where it is does not turn into work because the state awaits somebody anyway', () => {
    const event = { type: 'task.answered', stateBefore: 'rectifying', stateAfter: 'rectifying' };
    expect(topicOfEvent(event, ['lead-handler'], 'lead-handler')).toBe('progress');
  });
});
