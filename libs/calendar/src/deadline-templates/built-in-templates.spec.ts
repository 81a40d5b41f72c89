import { deadlineTemplate, type DeadlineRule, type DeadlineTemplate } from '@bihuan/contracts';
import { builtInYears } from '../built-in-years';
import { dueDate } from '../due-date';
import { workCalendar } from '../work-calendar';
import { builtInTemplates } from './built-in-templates';

const workflows = ['rectification', 'prompt-rectification', 'undertaking', 'hazard', 'proposal', 'hotline', 'audit'];
const calendar = workCalendar(builtInYears);

function rulesOf({ finish, terms }: DeadlineTemplate): DeadlineRule[] {
  const { receipt, returnWindow, plan, publicity, lookBackAfter, extension, objection } = terms;
  const limits = [finish, receipt, returnWindow, plan, publicity, lookBackAfter];
  const ofRequests = [extension?.decideWithin, objection?.fileWithin, objection?.decideWithin];
  return limits.concat(ofRequests.map((rule) => rule ?? null)).filter((rule) => rule !== null);
}

describe('the deadline templates that ship with the product', () => {
  it('are T1 to T16, some in several forms, each under a code of its own', () => {
    const codes = builtInTemplates.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const families = new Set(codes.map((code) => code.replace(/-.*$/, '')));
    expect([...families]).toEqual(Array.from({ length: 16 }, (_, index) => `T${index + 1}`));
  });

  it.each(workflows)('offer something for the workflow %s', (workflow) => {
    expect(builtInTemplates.some((template) => template.workflows.includes(workflow))).toBe(true);
  });

  describe.each(builtInTemplates.map((template) => [template.code, template] as const))('%s', (code, template) => {
    it('is a template with its own terms, for workflows that there are', () => {
      expect(deadlineTemplate.parse(template)).toEqual(template);
      expect(template.terms.template).toBe(code);
      expect(workflows).toEqual(expect.arrayContaining([...template.workflows]));
    });

    it('names only periods that the calendar can count', () => {
      for (const rule of rulesOf(template)) {
        const { due } = dueDate(calendar, rule, '2026-02-13');
        if (rule.kind === 'none') expect(due).toBeNull();
        else expect(due && due > '2026-02-13').toBe(true);
      }
    });

    it('says where its numbers come from: a law with its article, a practice, or a default of the product', () => {
      expect(template.basis).toMatch(/《[^》]+》.*第.+条|指引|惯例|产品默认/);
      expect(template.label.zh).toMatch(/\p{Script=Han}|\d/u);
      expect(template.label.en).toMatch(/^[A-Z]/);
    });

    it('lets nobody assist for longer than the period, or put off without a deadline', () => {
      if (template.finish.kind === 'none') expect(template.terms.extension).toBeNull();
      const { assist } = template.terms;
      const length = template.finish.kind === 'working-days' ? template.finish.value : Infinity;
      expect(assist?.workingDaysBefore ?? 0).toBeLessThan(length);
    });
  });

  it.each([
    ['T1', { kind: 'days', value: 30, roll: true }, { returnWindow: { kind: 'working-days', value: 5 } }],
    ['T5', { kind: 'days', value: 60, roll: true }, { plan: { kind: 'working-days', value: 10 } }],
    ['T8', { kind: 'months', value: 12, roll: true }, { plan: { kind: 'working-days', value: 30 } }],
    ['T11', { kind: 'days', value: 60, roll: true }, { receipt: { kind: 'days', value: 15, roll: true } }],
    ['T12', { kind: 'working-days', value: 5 }, { returnWindow: { kind: 'working-days', value: 2 } }],
    ['T13', { kind: 'months', value: 3, roll: true }, { returnWindow: { kind: 'days', value: 5, roll: true } }],
  ])('%s has the numbers of its rule', (code, finish, terms) => {
    expect(builtInTemplates.find((template) => template.code === code)).toMatchObject({ finish, terms });
  });

  it('asks for an extension of a hung hazard twenty working days ahead, and decides in ten', () => {
    const hazard = builtInTemplates.find(({ code }) => code === 'T10');
    expect(hazard?.terms.extension).toMatchObject({
      noticeWorkingDays: 20,
      decideWithin: { kind: 'working-days', value: 10 },
    });
  });
});
