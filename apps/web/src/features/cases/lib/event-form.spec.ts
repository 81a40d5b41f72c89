import { caseEventBodies, formOf, type CaseEventType } from '@bihuan/contracts';
import { bodyOf, initialValues, namesOf, typedText, type KnownCase } from './event-form';
import { formValues } from './field-value';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const formOfEvent = (type: CaseEventType) => formOf(caseEventBodies[type]);
const measure = { id: id(1), position: 1, text: 'a', owner: 'b', dueOn: '2026-05-01', standard: 'c' };
const view: KnownCase = {
  leadUnit: { id: id(3), name: '司法局' },
  verifyUnit: null,
  tasks: [
    { id: id(5), unit: { id: id(3), name: '司法局' }, part: 'lead', dueOn: null, answeredAt: null, answer: null },
    { id: id(6), unit: { id: id(4), name: '住建局' }, part: 'assist', dueOn: null, answeredAt: null, answer: null },
  ],
  deadline: {
    rule: { kind: 'working-days', value: 30 },
    original: null,
    current: null,
    explanation: null,
    flagged: false,
    workingDaysLeft: null,
  },
  publicityRequired: true,
  goal: null,
  measures: [{ ...measure, doneOn: null, note: null }],
  evidence: [],
};
const initial = (type: CaseEventType) => initialValues(formOfEvent(type), view);

describe('the form of an event', () => {
  it('opens with what the case already says', () => {
    const values = initial('case.assigned');
    const parsed = caseEventBodies['case.assigned'].parse(
      bodyOf('case.assigned', formOfEvent('case.assigned'), values),
    );
    expect(parsed).toEqual({
      type: 'case.assigned',
      leadUnitId: id(3),
      assistUnitIds: [id(4)],
      verifyUnitId: null,
      deadlineRule: { kind: 'working-days', value: 30 },
      publicityRequired: true,
    });
  });

  it('opens a returned plan with its measures, which keep their ids', () => {
    const body = bodyOf('plan.submitted', formOfEvent('plan.submitted'), { ...initial('plan.submitted'), goal: 'g' });
    const { position: _position, ...sent } = measure;
    expect(caseEventBodies['plan.submitted'].parse(body).measures).toEqual([sent]);
  });

  it('chooses the only measure that is left', () => {
    expect(initial('measure.completed')['measureId']).toBe(id(1));
    expect(initial('evidence.submitted')['measureId']).toBe('');
  });

  it('sends null for what may be left empty, and lets the schema refuse what may not', () => {
    const form = formOfEvent('progress.reported');
    expect(bodyOf('progress.reported', form, initialValues(form, view))).toEqual({
      type: 'progress.reported',
      unchanged: false,
      text: null,
    });
    const closing = bodyOf('closure.requested', formOfEvent('closure.requested'), initial('closure.requested'));
    expect(caseEventBodies['closure.requested'].safeParse(closing).success).toBe(false);
  });

  it('has values for the form of every event that survive the storage of the browser', () => {
    for (const type of Object.keys(caseEventBodies).filter((key): key is CaseEventType => key in caseEventBodies)) {
      const values = initial(type);
      expect(formValues.parse(JSON.parse(JSON.stringify(values)))).toEqual(values);
      expect(Object.keys(bodyOf(type, formOfEvent(type), values))).toEqual(Object.keys(caseEventBodies[type].shape));
    }
  });

  it('parts names by lines, commas and 、', () => {
    expect(namesOf(' 王建国、李文静\n赵海， 陈立新 \n')).toEqual(['王建国', '李文静', '赵海', '陈立新']);
  });

  it('hands back the prose that was typed, without ids and flags', () => {
    const values = { reason: '请补充', measureId: id(1), unchanged: true, measures: [{ ...measure, id: undefined }] };
    expect(typedText(values)).toEqual(['请补充', 'a；b；2026-05-01；c']);
  });
});
