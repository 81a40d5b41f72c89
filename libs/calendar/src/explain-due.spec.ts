import { type DeadlineRule } from '@bihuan/contracts';
import * as fc from 'fast-check';
import { addDays, builtInYears, dueDate, explainDue, parseDeadlineRule, workCalendar } from './index';

const calendar = workCalendar(builtInYears);

function explained(words: string, start: string): string {
  const parsed = parseDeadlineRule(words);
  if (!parsed.ok) throw new Error(parsed.message);
  return explainDue(calendar, parsed.rule, start).zh;
}

describe('the explanation of a due date', () => {
  it.each([
    ['5wd', '2026-09-24', '自2026-09-24起（当日不计）5个工作日，跳过中秋节、国庆节等休息日，到期日2026-10-09'],
    [
      '3wd',
      '2026-02-13',
      '自2026-02-13起（当日不计）3个工作日，跳过春节等休息日，计入调休上班的2026-02-14，到期日2026-02-25',
    ],
    ['2wd', '2026-03-06', '自2026-03-06起（当日不计）2个工作日，跳过周末，到期日2026-03-10'],
    ['1wd', '2026-03-02', '自2026-03-02起（当日不计）1个工作日，到期日2026-03-03'],
    ['60d', '2026-08-03', '自2026-08-03起（当日不计）60日，到期日2026-10-02'],
    [
      '60d roll',
      '2026-08-03',
      '自2026-08-03起（当日不计）60日，2026-10-02为休息日（国庆节），顺延至其后第一个工作日，到期日2026-10-08',
    ],
    ['3m roll', '2025-11-30', '自2025-11-30起（当日不计）3个月，无对应日，至当月末日，到期日2026-02-28'],
    [
      '1m roll',
      '2026-12-03',
      '自2026-12-03起（当日不计）1个月，2027-01-03为休息日（周末），顺延至其后第一个工作日，到期日2027-01-04（2027年日历未发布，按周末推算，待复核）',
    ],
    ['2026-10-01', '2026-08-03', '指定到期日2026-10-01'],
    ['none', '2026-08-03', '长期坚持、持续整改，不设到期日'],
  ])('of %s from %s is a sentence', (words, start, sentence) => {
    expect(explained(words, start)).toBe(sentence);
  });

  it('says the same in English', () => {
    expect(explainDue(calendar, { kind: 'working-days', value: 5 }, '2026-09-24').en).toBe(
      '5 working days from 2026-09-24 (that day not counted), skipping the days off of Mid-Autumn Festival, ' +
        'National Day and weekends, due on 2026-10-09',
    );
    expect(explainDue(calendar, { kind: 'fixed', date: '2027-03-01' }, '2026-09-24').en).toBe(
      'Due on the fixed date 2027-03-01 (the calendar of 2027 is not published yet: computed with weekends only, to be reviewed)',
    );
    expect(explainDue(calendar, { kind: 'none' }, '2026-09-24').en).toContain('without a due date');
  });

  it('names two holidays that fall together as two, and each only once', () => {
    const year2020 = {
      year: 2020,
      days: ['2020-10-01', '2020-10-02', '2020-10-03'].map((date) => ({
        name: '国庆节、中秋节',
        date,
        isOffDay: true,
      })),
    };
    const sentence = explainDue(workCalendar([year2020]), { kind: 'working-days', value: 2 }, '2020-09-29');
    expect(sentence.zh).toContain('跳过国庆节、中秋节等休息日');
  });

  it('always ends in the due date and admits every missing year', () => {
    const rule = fc.oneof(
      fc.record({ kind: fc.constant('working-days' as const), value: fc.integer({ min: 1, max: 300 }) }),
      fc.record({ kind: fc.constant('days' as const), value: fc.integer({ min: 1, max: 400 }), roll: fc.boolean() }),
      fc.record({ kind: fc.constant('months' as const), value: fc.integer({ min: 1, max: 24 }), roll: fc.boolean() }),
    );
    fc.assert(
      fc.property(rule, fc.integer({ min: 0, max: 1300 }), (drawn: DeadlineRule, offset) => {
        const start = addDays('2024-01-01', offset);
        const { due, unpublishedYears } = dueDate(calendar, drawn, start);
        const { zh, en } = explainDue(calendar, drawn, start);
        expect(zh.replace(/（[^（]*待复核）$/, '').endsWith(`到期日${due}`)).toBe(true);
        expect(en).toContain(`due on ${due}`);
        expect(unpublishedYears.every((year) => zh.includes(String(year)))).toBe(true);
        expect(zh.includes('待复核')).toBe(unpublishedYears.length > 0);
      }),
    );
  });
});
