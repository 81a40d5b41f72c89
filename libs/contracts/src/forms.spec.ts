import { z } from 'zod';
import { caseEventBodies, caseEventBody, caseEventTypes, type CaseEventType } from './case-events';
import { closureReturnReasons, verdicts } from './code-lists';
import { field, formField, formOf, widgets, type FormField } from './forms';

const fieldOf = (type: CaseEventType, name: string): FormField | undefined =>
  formOf(caseEventBodies[type]).find((one) => one.name === name);

describe('the form of an event', () => {
  it.each(caseEventTypes)('has a field for all that %s carries, in its order', (type) => {
    const carried = Object.keys(caseEventBodies[type].shape).filter((name) => name !== 'type');
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
    expect([...widgets].filter((widget) => !used.has(widget))).toEqual(['date']);
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
