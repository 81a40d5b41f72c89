import { z } from 'zod';
import { caseEventBodies, caseEventBody, caseEventTypes, type CaseEventType } from './case-events';
import { closureReturnReasons, objectionTargets, returnReasons, verdicts } from './code-lists';
import { askableTypes, isAskable, proposalBodies } from './course-events';
import { isRecovery, recoveryTypes } from './recovery-events';
import { field, formField, formOf, widgets, type FormField } from './forms';

const fieldOf = (type: CaseEventType, name: string): FormField | undefined =>
  formOf(caseEventBodies[type]).find((one) => one.name === name);

/** What the screen fills in by itself: which request an event grants, and, for a request, the proposal's own form. */
const unasked: Readonly<Partial<Record<CaseEventType, string>>> = {
  ...Object.fromEntries(askableTypes.map((type) => [type, 'requestId'])),
  'request.submitted': 'proposal',
};

describe('the form of an event', () => {
  it.each(caseEventTypes)('has a field for all that a person fills in of %s, in its order', (type) => {
    const carried = Object.keys(caseEventBodies[type].shape).filter(
      (name) => name !== 'type' && name !== unasked[type],
    );
    expect(formOf(caseEventBodies[type]).map(({ name }) => name)).toEqual(carried);
  });

  it.each(caseEventTypes)('of %s is one that a screen can draw, labelled in both languages', (type) => {
    for (const one of formOf(caseEventBodies[type])) {
      expect(formField.parse(one)).toEqual(one);
      expect(one.label.zh).toMatch(/\p{Script=Han}/u);
      expect(one.label.en).toMatch(/^[A-Z]/);
    }
  });

  it('is empty for an event that carries nothing', () => {
    expect(formOf(caseEventBodies['receipt.signed'])).toEqual([]);
  });

  it('uses every widget, and no other', () => {
    const used = new Set(caseEventTypes.flatMap((type) => formOf(caseEventBodies[type]).map(({ widget }) => widget)));
    expect([...used].sort()).toEqual([...widgets].sort());
  });

  it('asks for a reason in words', () => {
    expect(formOf(caseEventBodies['plan.returned'])).toEqual([
      {
        name: 'reason',
        widget: 'textarea',
        label: { zh: '理由', en: 'Reason' },
        required: true,
        options: null,
        maxLength: 2000,
      },
    ]);
  });
});

describe('the form of a proposal', () => {
  it.each(askableTypes)('for %s is what its event asks for, as far as whoever asks can say it', (type) => {
    const proposed = formOf(proposalBodies[type]);
    const granted = formOf(caseEventBodies[type]);
    expect(proposed.length).toBeGreaterThan(0);
    for (const one of proposed) expect(granted).toContainEqual(one);
    expect(Object.keys(proposalBodies[type].shape)).toEqual(['type', ...proposed.map(({ name }) => name)]);
  });

  it.each(askableTypes)('for %s takes nothing that only its granting says', (type) => {
    const proposal = { type, requestId: '00000000-0000-4000-8000-000000000001', opinion: 'Granted' };
    const { issues } = proposalBodies[type].safeParse(proposal).error ?? { issues: [] };
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'unrecognized_keys', keys: ['requestId', 'opinion'] }),
    );
  });

  it.each([
    ['case.returned', 'reasonCode', Object.keys(returnReasons)],
    ['objection.sustained', 'against', Object.keys(objectionTargets)],
  ] as const)('for %s offers the codes of %s', (type, name, codes) => {
    expect(formOf(proposalBodies[type]).find((one) => one.name === name)?.options).toEqual(codes);
  });

  it('asks why, whatever is asked for', () => {
    for (const type of askableTypes)
      expect(formOf(proposalBodies[type]).find(({ name }) => name === 'reason')).toMatchObject({ required: true });
  });
});

describe('a request', () => {
  const id = '00000000-0000-4000-8000-000000000001';
  const resumption = { type: 'case.resumed', reason: 'The court has ruled.' };

  it('carries a proposal of something that may be asked for, and of nothing else', () => {
    expect(caseEventBody.safeParse({ type: 'request.submitted', proposal: resumption }).success).toBe(true);
    for (const proposal of [{ type: 'receipt.signed' }, { ...resumption, requestId: id }, null, undefined])
      expect(caseEventBody.safeParse({ type: 'request.submitted', proposal }).success).toBe(false);
  });

  it('is granted by the event itself, which may name it or not', () => {
    for (const named of [{}, { requestId: null }, { requestId: id }])
      expect(caseEventBody.safeParse({ ...resumption, ...named }).success).toBe(true);
    expect(caseEventBody.safeParse({ ...resumption, requestId: 'first' }).success).toBe(false);
  });

  it('is known by the type of what it asks for', () => {
    expect(askableTypes.every(isAskable)).toBe(true);
    expect([isAskable('receipt.signed'), isAskable('toString'), isAskable('')]).toEqual([false, false, false]);
  });
});

describe('an event of recovery', () => {
  it.each(recoveryTypes)('never comes without a reason: %s', (type) => {
    expect(fieldOf(type, 'reason')).toMatchObject({ required: true, widget: 'textarea' });
    expect(isRecovery(type)).toBe(true);
  });

  it('is no event of a definition', () => {
    expect([isRecovery('case.closed'), isRecovery('request.submitted'), isRecovery('toString')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('a split', () => {
  const share = { unitId: '00000000-0000-4000-8000-000000000001', what: 'Valves', weight: 1, dueOn: null };
  const isValid = (body: object) => caseEventBody.safeParse({ type: 'task.split', ...body }).success;

  it('names one share at least and fifty at most, each with a weight of its own', () => {
    expect(isValid({ shares: [share] })).toBe(true);
    expect(isValid({ shares: Array.from({ length: 50 }, () => share) })).toBe(true);
    expect(isValid({ shares: [] })).toBe(false);
    expect(isValid({ shares: Array.from({ length: 51 }, () => share) })).toBe(false);
    for (const weight of [0, 101, 1.5]) expect(isValid({ shares: [{ ...share, weight }] })).toBe(false);
  });

  it('counts by all, by weight or as the lead decides', () => {
    for (const rollUpRule of ['all', 'weighted', 'lead-decides'])
      expect(isValid({ shares: [share], rollUpRule, rollUpPercent: 60 })).toBe(true);
    expect(isValid({ shares: [share], rollUpRule: 'most' })).toBe(false);
    for (const rollUpPercent of [0, 101]) expect(isValid({ shares: [share], rollUpPercent })).toBe(false);
  });
});

describe('a field', () => {
  it.each([
    ['case.issued', 'note'],
    ['case.assigned', 'verifyUnitId'],
    ['plan.approved', 'opinion'],
    ['progress.reported', 'text'],
    ['evidence.submitted', 'measureId'],
    ['evidence.judged', 'reason'],
  ] as const)('that may be left empty is not required: %s %s', (type, name) => {
    expect(fieldOf(type, name)?.required).toBe(false);
  });

  it('that may be an empty list is not required, one that may not is', () => {
    expect(fieldOf('case.assigned', 'assistUnitIds')?.required).toBe(false);
    expect(fieldOf('plan.submitted', 'measures')?.required).toBe(true);
    expect(fieldOf('verification.passed', 'people')?.required).toBe(true);
  });

  it.each([
    ['case.assigned', 'leadUnitId'],
    ['case.assigned', 'deadlineRule'],
    ['case.assigned', 'publicityRequired'],
    ['evidence.submitted', 'fileId'],
    ['case.closed', 'opinion'],
  ] as const)('without which the event is not valid is required: %s %s', (type, name) => {
    expect(fieldOf(type, name)?.required).toBe(true);
  });

  it('of a code list offers its codes', () => {
    expect(fieldOf('closure.returned', 'reasonCode')?.options).toEqual(Object.keys(closureReturnReasons));
    expect(fieldOf('evidence.judged', 'verdict')?.options).toEqual(Object.keys(verdicts));
    expect(fieldOf('case.closed', 'opinion')?.options).toBeNull();
  });

  it('of text says how long it may be, also when it may be left empty', () => {
    expect(fieldOf('case.closed', 'opinion')?.maxLength).toBe(2000);
    expect(fieldOf('case.issued', 'note')?.maxLength).toBe(2000);
    expect(fieldOf('evidence.submitted', 'title')?.maxLength).toBe(200);
    expect(fieldOf('plan.submitted', 'measures')?.maxLength).toBeNull();
  });

  it('of a nullable code list still offers its codes', () => {
    const schema = z.strictObject({ colour: field(z.enum(['red', 'blue']).nullable(), 'choice', '颜色', 'Colour') });
    expect(formOf(schema)).toMatchObject([{ required: false, options: ['red', 'blue'] }]);
  });

  it('leaves the schema that it marks as it was', () => {
    const plain = z.string().min(2);
    const marked = field(plain, 'text', '名称', 'Name');
    expect(formOf(z.strictObject({ plain }))).toEqual([]);
    expect(formOf(z.strictObject({ marked }))).toHaveLength(1);
    expect([marked.safeParse('a').success, marked.safeParse('ab').success]).toEqual([false, true]);
  });
});

describe('the body of an event', () => {
  it.each(caseEventTypes)('%s is known by its type', (type) => {
    const { issues } = caseEventBody.safeParse({ type, surprise: true }).error ?? { issues: [] };
    expect(issues.some(({ code }) => code === 'unrecognized_keys')).toBe(true);
  });

  it('of an unknown type is refused', () => {
    expect(caseEventBody.safeParse({ type: 'case.forgotten' }).success).toBe(false);
  });

  it('cannot give a target state', () => {
    expect(caseEventBody.safeParse({ type: 'receipt.signed', state: 'closed' }).success).toBe(false);
    expect(caseEventBody.safeParse({ type: 'receipt.signed' }).success).toBe(true);
  });
});
