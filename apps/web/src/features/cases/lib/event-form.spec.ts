import { caseEventBodies, caseEventTypes, formOf, type CaseEventType, type TaskView } from '@bihuan/contracts';
import { bodyOf, initialValues, namesOf, typedText } from './event-form';
import { formValues, type FormValues } from './field-value';
import { noCase, type KnownCase } from './known-case';
import { shownFields } from './shown-fields';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const eventOf = (type: CaseEventType) => ({ type, form: formOf(caseEventBodies[type]) });
const measure = { id: id(1), position: 1, text: 'a', owner: 'b', dueOn: '2026-05-01', standard: 'c' };
const task: TaskView = {
  id: id(5),
  unit: { id: id(3), name: '司法局' },
  part: 'lead',
  under: null,
  status: 'signed',
  weight: 1,
  what: null,
  dueOn: null,
  light: 'normal',
  signedAt: null,
  answeredAt: null,
  answer: null,
  remark: null,
};
const view: KnownCase = {
  ...noCase,
  leadUnit: { id: id(3), name: '司法局' },
  tasks: [task, { ...task, id: id(6), unit: { id: id(4), name: '住建局' }, part: 'assist' }],
  deadline: { ...noCase.deadline, rule: { kind: 'working-days', value: 30 } },
  publicityRequired: true,
  measures: [{ ...measure, doneOn: null, note: null }],
};
const initial = (type: CaseEventType) => initialValues(eventOf(type), view);
const sent = (type: CaseEventType, values: FormValues) => bodyOf(eventOf(type), { ...initial(type), ...values }, view);
const shown = (type: CaseEventType, values: FormValues, of = view) =>
  shownFields(eventOf(type).form, { ...initial(type), ...values }, of).map(({ name }) => name);

describe('the form of an event', () => {
  it('opens with what the case already says', () => {
    const parsed = caseEventBodies['case.assigned'].parse(sent('case.assigned', {}));
    expect(parsed).toEqual({
      type: 'case.assigned',
      leadUnitId: id(3),
      assistUnitIds: [id(4)],
      territoryUnitIds: [],
      rollUpRule: 'all',
      rollUpPercent: null,
      verifyUnitId: null,
      deadlineRule: { kind: 'working-days', value: 30 },
      publicityRequired: true,
    });
  });

  it('opens a returned plan with its measures, which keep their ids', () => {
    const body = sent('plan.submitted', { goal: 'g' });
    const { position: _position, ...kept } = measure;
    expect(caseEventBodies['plan.submitted'].parse(body).measures).toEqual([kept]);
  });

  it('chooses the only measure that is left', () => {
    expect(initial('measure.completed')['measureId']).toBe(id(1));
    expect(initial('evidence.submitted')['measureId']).toBe('');
  });

  it('sends null for what may be left empty, and lets the schema refuse what may not', () => {
    expect(sent('progress.reported', {})).toEqual({
      type: 'progress.reported',
      unchanged: false,
      text: null,
    });
    expect(caseEventBodies['closure.requested'].safeParse(sent('closure.requested', {})).success).toBe(false);
  });

  it('has values for the form of every event that survive the storage of the browser', () => {
    for (const type of caseEventTypes) {
      const values = initial(type);
      expect(formValues.parse(JSON.parse(JSON.stringify(values)))).toEqual(values);
      const asked = eventOf(type).form.map(({ name }) => name);
      expect(Object.keys(sent(type, {}))).toEqual(['type', ...asked]);
    }
  });

  it('does not open with what the event is there to change', () => {
    expect(initial('case.reassigned')['leadUnitId']).toBe('');
  });

  it('asks for a percentage only where parts count by weight, and then insists on it', () => {
    expect(shown('task.split', { rollUpRule: 'all' })).not.toContain('rollUpPercent');
    expect(shown('task.split', { rollUpRule: 'weighted' })).toContain('rollUpPercent');
    const shares = [{ unitId: id(7), what: '一半', weight: '2', dueOn: '' }];
    const split = (values: FormValues) =>
      caseEventBodies['task.split'].safeParse(sent('task.split', { shares, ...values }));
    expect(split({ rollUpRule: 'weighted', rollUpPercent: '' }).success).toBe(false);
    expect(split({ rollUpRule: 'weighted', rollUpPercent: '60' }).data).toEqual({
      type: 'task.split',
      shares: [{ unitId: id(7), what: '一半', weight: 2, dueOn: null }],
      rollUpRule: 'weighted',
      rollUpPercent: 60,
    });
    expect(split({ rollUpRule: 'all', rollUpPercent: '60' }).data?.rollUpPercent).toBeNull();
  });

  it('asks why a case is closed unfinished, and when it is looked at again', () => {
    expect(shown('case.closed', { result: 'completed' })).toEqual(['result', 'opinion']);
    expect(shown('case.closed', { result: 'not-rectified' })).toEqual(['result', 'opinion', 'delayReason']);
    expect(shown('case.closed', { result: 'continuing' })).toContain('nextReviewOn');
    const closed = { result: 'completed', opinion: '同意', delayReason: 'funds', nextReviewOn: '2027-01-01' };
    expect(caseEventBodies['case.closed'].parse(sent('case.closed', closed))).toEqual({
      type: 'case.closed',
      result: 'completed',
      opinion: '同意',
      nextReviewOn: null,
    });
  });

  it('asks why less was rectified only where money was found missing', () => {
    const audit = { ...view, matter: { ...noCase.matter, amount: '120' } };
    expect(shown('case.closed', { result: 'completed' }, audit)).toEqual(['result', 'opinion', 'delayReason']);
  });

  it('asks for a promised date only with a promise', () => {
    expect(shown('reply.sent', { replyClass: 'reply-a' })).not.toContain('promisedOn');
    expect(shown('reply.sent', { replyClass: 'reply-b' })).toContain('promisedOn');
  });

  it('asks which measures to redo only where there are measures', () => {
    expect(shown('verification.failed', {})).toContain('redoMeasureIds');
    expect(shown('verification.failed', {}, noCase)).not.toContain('redoMeasureIds');
  });

  it('parts names by lines, commas and 、', () => {
    expect(namesOf(' 王建国、李文静\n赵海， 陈立新 \n')).toEqual(['王建国', '李文静', '赵海', '陈立新']);
  });

  it('hands back the prose that was typed, without ids and flags', () => {
    const values = { reason: '请补充', measureId: id(1), unchanged: true, measures: [{ ...measure, id: undefined }] };
    expect(typedText(values)).toEqual(['请补充', 'a；b；2026-05-01；c']);
  });
});
