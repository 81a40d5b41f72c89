import * as fc from 'fast-check';
import { aClosedCase, aYear, aYearCase, yearId, yearUnits } from '../year/year-case.fixtures';
import { yearFacts, type YearCase } from '../year/year-facts';
import { computeFigures, figureOf } from './compute-figures';
import { inspectionCoverage } from './coverage';
import { figureIds } from './figure-list';
import { changeInWords, footnote, printed } from './figure-words';
import { groupedFigures, groupings, type Grouping } from './grouped';
import { relapsesByClosingYear } from './relapses-by-year';
import { yearOnYear } from './year-on-year';

const ended = (n: number, result: YearCase['result']) =>
  aYearCase(n, { open: false, endedOn: '2026-06-01', result, stateLabel: '已结束' });
const value = (id: Parameters<typeof figureOf>[0], cases: readonly YearCase[]) => figureOf(id, aYear(cases)).value;

describe('the figures of a year', () => {
  it('leave out of the rectification rate what is not owed any more, and say so', () => {
    const cases = [
      aClosedCase(1, '2026-05-01'),
      aClosedCase(2, '2026-05-02'),
      aYearCase(3),
      ended(4, 'merged'),
      ended(5, 'referred'),
      ended(6, 'terminated'),
      ended(7, null),
    ];
    const figure = figureOf('rectification-rate', aYear(cases));
    expect(figure).toMatchObject({ value: '66.7', dividend: '2', divisor: '3' });
    expect(figure.numerator).toEqual([yearId(1), yearId(2)]);
    expect(footnote(figure)).toBe('未计入：并案1件、移送1件、终止1件、撤回登记1件');
  });

  it('count what was closed without being rectified as closed, not as rectified', () => {
    const cases = [aClosedCase(1, '2026-05-01', { result: 'continuing' }), aClosedCase(2, '2026-05-01')];
    expect([value('closure-rate', cases), value('rectification-rate', cases)]).toEqual(['100.0', '50.0']);
  });

  it('judge being in time by handing in, against the original and the approved date, of what was due', () => {
    const cases = [
      aClosedCase(1, '2026-11-30'),
      aClosedCase(2, '2026-12-10', { dueApproved: '2026-12-15' }),
      aYearCase(3),
      aYearCase(4, { dueOriginal: '2027-03-01', dueApproved: '2027-03-01', dueOn: '2027-03-01' }),
      aYearCase(5, { dueOriginal: null, dueApproved: null, dueOn: null }),
      aYearCase(6, { dueOriginal: '2026-12-31', dueApproved: '2026-12-31', dueOn: '2026-12-31' }),
    ];
    expect(value('on-time-rate', cases)).toBe('25.0');
    expect(value('on-time-rate-approved', cases)).toBe('50.0');
    expect(footnote(figureOf('on-time-rate', aYear(cases)))).toBe('未计入：没有时限1件、尚未到期1件');
    expect(figureOf('overdue-open', aYear(cases)).numerator).toEqual([yearId(3), yearId(6)]);
  });

  it('tell relapses of what was closed from relapses of what was looked back at', () => {
    const old = { closedOn: '2025-11-01', lookedBackOn: '2026-02-01', relapsedOn: '2026-02-01' };
    const cases = [
      aClosedCase(1, '2026-03-01', {
        closings: [{ closedOn: '2026-03-01', lookedBackOn: '2026-09-01', relapsedOn: null }],
      }),
      aClosedCase(2, '2026-03-01'),
      aYearCase(3, { closings: [old] }),
      aClosedCase(4, '2026-04-01', {
        closings: [{ closedOn: '2026-04-01', lookedBackOn: '2026-08-01', relapsedOn: '2026-08-01' }],
        open: true,
      }),
    ];
    expect(figureOf('relapse-rate-closed', aYear(cases))).toMatchObject({ value: '33.3', dividend: '1', divisor: '3' });
    expect(figureOf('relapse-rate-looked-back', aYear(cases))).toMatchObject({
      value: '66.7',
      dividend: '2',
      divisor: '3',
    });
    expect(value('look-back-coverage', cases)).toBe('66.7');
    const previous = { year: 2025, asOf: '2025-12-31', frozen: true, cases: [aClosedCase(5, '2025-06-01')] };
    expect(relapsesByClosingYear(aYear(cases, { previous }))).toMatchObject([
      { year: 2026, value: '33.3' },
      { year: 2025, value: '50.0', relapsed: [yearId(3)] },
    ]);
  });

  it('know first passes, returns, kept promises and satisfaction', () => {
    const cases = [
      aClosedCase(1, '2026-05-01', { rating: 'satisfied', firstReplyClass: 'reply-b', replyClass: 'reply-a' }),
      aClosedCase(2, '2026-05-01', {
        closureReturns: 1,
        firstDecision: { on: '2026-04-01', passed: false },
        rating: 'basically-satisfied',
        firstReplyClass: 'reply-b',
        replyClass: 'reply-b',
      }),
      aClosedCase(3, '2026-05-01', { rating: 'no-answer' }),
      aYearCase(4, { rating: 'dissatisfied' }),
    ];
    expect(value('first-pass-rate', cases)).toBe('66.7');
    expect(value('return-rate', cases)).toBe('33.3');
    expect(value('promise-kept-rate', cases)).toBe('50.0');
    expect([value('satisfaction-rate', cases), value('full-satisfaction-rate', cases)]).toEqual(['66.7', '33.3']);
  });

  it('add up days and money exactly', () => {
    const cases = [
      aClosedCase(1, '2026-05-01', { workingDaysTaken: 10, amount: '100.10', rectifiedAmount: '33.35' }),
      aClosedCase(2, '2026-05-01', { workingDaysTaken: 11, workingDaysLateInYear: 3, amount: '0.2' }),
    ];
    expect(value('average-days', cases)).toBe('10.5');
    expect(value('days-late', cases)).toBe('3');
    expect([value('amount-found', cases), value('amount-rectified', cases)]).toEqual(['100.30', '33.35']);
    expect(value('amount-rate', cases)).toBe('33.3');
  });

  it('give no rate where there is nothing to count', () => {
    const figures = computeFigures(aYear([]));
    expect(figures.filter(({ unit }) => unit === 'percent').map(({ value }) => value)).toEqual(
      figures.filter(({ unit }) => unit === 'percent').map(() => null),
    );
    expect(printed(figureOf('rectification-rate', aYear([])))).toBe('不计算（无应计事项）');
  });

  it('change by points where they are rates and by a share where they are counts', () => {
    const now = aYear([aClosedCase(1, '2026-05-01'), aYearCase(2), aYearCase(3)]);
    const before = aYear([aClosedCase(4, '2026-05-01'), aYearCase(5)]);
    const change = (id: Parameters<typeof figureOf>[0]) =>
      changeInWords(yearOnYear(figureOf(id, now), figureOf(id, before)));
    expect(change('rectification-rate')).toBe('下降16.7个百分点');
    expect(change('found')).toBe('上升50.0%');
    expect(change('closed')).toBe('持平');
    expect(change('overdue-open')).toBe('上升100.0%');
    expect(yearOnYear(figureOf('found', now), figureOf('found', aYear([])))).toBeNull();
  });

  it('count a unit as inspected when an inspection left a case with it', () => {
    const inspection = { id: yearId(801), name: '法治督察' };
    const cases = [aYearCase(1, { inspection }), aYearCase(2, { inspection: null, leadUnit: yearUnits[1] })];
    expect(inspectionCoverage(aYear(cases))).toMatchObject({ value: '50.0', missed: [yearUnits[1]] });
  });
});

const days = ['2025-11-03', '2026-01-05', '2026-06-30', '2026-12-31', '2027-02-01'] as const;
const day = fc.constantFrom(...days);
const maybeDay = fc.option(day);
const anyCase = fc
  .record({
    open: fc.boolean(),
    registeredOn: day,
    openAtStart: fc.boolean(),
    dueOriginal: maybeDay,
    dueApproved: maybeDay,
    dueOn: maybeDay,
    handedInOn: maybeDay,
    closedOn: maybeDay,
    result: fc.constantFrom('completed', 'continuing', 'merged', 'referred', 'terminated', 'reply-a', null),
    leadUnit: fc.constantFrom(...yearUnits, null),
    domain: fc.constantFrom('enforcement', 'safety'),
    severity: fc.constantFrom('ordinary', 'serious'),
    sourceType: fc.constantFrom('hotline', 'audit', 'proposal'),
    closings: fc.array(fc.record({ closedOn: day, lookedBackOn: maybeDay, relapsedOn: maybeDay }), { maxLength: 2 }),
    firstDecision: fc.option(fc.record({ on: day, passed: fc.boolean() })),
    closureRequests: fc.nat(2),
    closureReturns: fc.nat(2),
    rating: fc.constantFrom('satisfied', 'basically-satisfied', 'no-answer', 'dissatisfied', null),
    workingDaysTaken: fc.option(fc.nat(300)),
    workingDaysLateInYear: fc.nat(90),
    amount: fc.option(fc.nat(9999).map((n) => `${n}.25`)),
  } as const)
  .map((change) => change as Partial<YearCase>);
const anyYear = fc
  .array(anyCase, { maxLength: 25 })
  .map((changes) => aYear(changes.map((change, n) => aYearCase(n + 1, change))));

describe('the figures of any year', () => {
  it('are facts that the contract accepts', () => {
    fc.assert(
      fc.property(anyYear, (facts) => expect(yearFacts.safeParse(facts).success).toBe(true)),
      { numRuns: 20 },
    );
  });

  it('do not depend on the order of the cases', () => {
    fc.assert(
      fc.property(anyYear, (facts) => {
        const turned = { ...facts, cases: facts.cases.toReversed() };
        expect(computeFigures(turned)).toEqual(computeFigures(facts));
      }),
    );
  });

  it('have their numerator within the denominator, leave nobody out twice, and rates of at most 100', () => {
    fc.assert(
      fc.property(anyYear, (facts) => {
        for (const { id, numerator, denominator, excluded, unit, value } of computeFigures(facts)) {
          expect(denominator).toEqual(expect.arrayContaining([...numerator]));
          const all = [...denominator, ...excluded.flatMap(({ caseIds }) => caseIds)];
          expect(new Set(all).size).toBe(all.length);
          if (unit === 'percent' && value !== null && id !== 'amount-rate')
            expect(Number(value)).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it('of the groups add up to those of the whole, whatever they are grouped by', () => {
    const keys = Object.keys(groupings) as Grouping[];
    fc.assert(
      fc.property(anyYear, fc.constantFrom(...keys), (facts, by) => {
        const groups = groupedFigures(facts, by);
        for (const id of figureIds) {
          const whole = figureOf(id, facts);
          const parts = groups.flatMap(({ figures }) => figures.filter((figure) => figure.id === id));
          expect(parts.flatMap(({ denominator }) => denominator).toSorted()).toEqual(whole.denominator);
          expect(parts.flatMap(({ numerator }) => numerator).toSorted()).toEqual(whole.numerator);
        }
      }),
    );
  });
});
