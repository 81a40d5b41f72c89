import { chooseDraft, draftNamed, eventOfDraft } from './choose-draft';

const typed = { goal: '程序规范' };
const elsewhere = { goal: '程序规范，不再发生' };
const savedAt = '2026-05-01T02:32:00.000Z';

describe('of two copies of a draft', () => {
  it('what was typed here and never reached the server comes back', () => {
    expect(chooseDraft({ values: typed, savedAt: null }, elsewhere)).toEqual(typed);
    expect(chooseDraft({ values: typed, savedAt: null }, null)).toEqual(typed);
  });

  it('what was typed on at another machine comes back here', () => {
    expect(chooseDraft({ values: typed, savedAt }, elsewhere)).toEqual(elsewhere);
    expect(chooseDraft(null, elsewhere)).toEqual(elsewhere);
  });

  it('what was handed in or thrown away elsewhere does not come back', () => {
    expect(chooseDraft({ values: typed, savedAt }, null)).toBeNull();
    expect(chooseDraft(null, null)).toBeNull();
  });

  it('the tab speaks alone while the server cannot be reached', () => {
    expect(chooseDraft({ values: typed, savedAt }, undefined)).toEqual(typed);
    expect(chooseDraft(null, undefined)).toBeNull();
  });
});

describe('a draft of the server', () => {
  const about = '00000000-0000-4000-8000-000000000001';

  it('tells by its name for which event it is', () => {
    expect(eventOfDraft('raise.plan.submitted')).toBe('plan.submitted');
    expect(eventOfDraft(`raise.task.accepted.${about}`)).toBe('task.accepted');
    expect(eventOfDraft('ask.deadline.extended')).toBe('deadline.extended');
  });

  it('is found by its name, and left alone when a newer client wrote it', () => {
    const drafts = [
      { name: 'raise.plan.submitted', values: typed, savedAt },
      { name: 'raise.case.issued', values: { note: { rich: [] } }, savedAt },
    ];
    expect(draftNamed(drafts, 'raise.plan.submitted')).toEqual(typed);
    expect(draftNamed(drafts, 'raise.case.issued')).toBeNull();
    expect(draftNamed(drafts, 'raise.case.closed')).toBeNull();
  });
});
