import { scoringScheme } from '@bihuan/contracts';
import * as fc from 'fast-check';
import { aClosedCase, aYear, aYearCase, yearId, yearUnits } from '../year/year-case.fixtures';
import type { YearCase } from '../year/year-facts';
import { defaultScheme } from './default-scheme';
import { scoreUnit, unitsToScore } from './score-unit';

const unit = yearUnits[0].id;
const score = (cases: readonly YearCase[], waivers: { rule: string; caseIds: string[] }[] = []) =>
  scoreUnit(aYear(cases), unit, { scheme: defaultScheme, waivers });
const pointsOf = (cases: readonly YearCase[]) =>
  Object.fromEntries(score(cases).lines.map(({ rule, points }) => [rule, points]));

describe('the score of a unit', () => {
  it('is 100 with nothing against it, and never more', () => {
    expect(score([aYearCase(1, { dueOriginal: '2027-01-31' })])).toMatchObject({
      score: '100.00',
      grade: 'good',
      lines: [],
    });
    const best = [aClosedCase(1, '2026-05-01', { rulesMade: ['甲', '乙', '丙'], rating: 'satisfied' })];
    expect(pointsOf(best)).toEqual({ 'all-on-time': '3.00', 'rules-made': '2', satisfaction: '2.00' });
    expect(score(best).score).toBe('100.00');
  });

  it('loses a point for each full ten working days late of a case, and at most twenty', () => {
    const late = (n: number, days: number) => aYearCase(n, { workingDaysLateInYear: days });
    expect(pointsOf([late(1, 9)])).toEqual({});
    expect(score([late(1, 25), late(2, 10)])).toMatchObject({ score: '97.00', lines: [{ points: '-3.00' }] });
    expect(score([late(1, 260)]).lines[0]).toMatchObject({ points: '-20', uncapped: '-26.00' });
  });

  it('loses more for the relapse of a serious problem', () => {
    const cases = [aYearCase(1, { relapses: 1 }), aYearCase(2, { relapses: 1, severity: 'serious' })];
    expect(score(cases).lines).toMatchObject([{ rule: 'relapse', points: '-8.00', caseIds: [yearId(1), yearId(2)] }]);
  });

  it('has the worst grade with a false closure, whatever the points', () => {
    expect(score([aYearCase(1, { falseClosures: 1 })])).toMatchObject({ score: '80.00', grade: 'poor', vetoed: true });
  });

  it('counts a third extension of the year, returns up to six, and parts that were late', () => {
    const cases = [
      aYearCase(1, { extensions: 3, extensionsInYear: 1 }),
      aYearCase(2, { extensions: 3, extensionsInYear: 0 }),
      aYearCase(3, { closureReturns: 8, objectionsUpheld: 1 }),
      aYearCase(4, { leadUnit: yearUnits[1], lateAssists: [yearUnits[0]] }),
    ];
    expect(pointsOf(cases)).toEqual({
      'over-extended': '-3.00',
      returned: '-6',
      objection: '-3.00',
      'assist-late': '-1.00',
    });
    expect(score(cases)).toMatchObject({ score: '87.00', grade: 'fair' });
  });

  it('lets bonuses make good what was lost, by five points at most', () => {
    const cases = [
      aClosedCase(1, '2026-05-01', { rulesMade: ['甲', '乙'], rating: 'satisfied', closureReturns: 6, relapses: 2 }),
    ];
    expect(score(cases).score).toBe('93.00');
  });

  it('leaves out what an objection was upheld for, in that line only', () => {
    const cases = [aYearCase(1, { relapses: 1, closureReturns: 1 })];
    expect(score(cases, [{ rule: 'relapse', caseIds: [yearId(1)] }]).lines.map(({ rule }) => rule)).toEqual([
      'returned',
    ]);
  });

  it('is given to who leads a case or was late with a part', () => {
    expect(
      unitsToScore(aYear([aYearCase(1, { lateAssists: [yearUnits[1]] }), aYearCase(2, { leadUnit: null })])),
    ).toEqual([yearUnits[0], yearUnits[1]].toSorted((a, b) => (a.name < b.name ? -1 : 1)));
  });

  it('stays between 0 and 100 and is the same in any order', () => {
    const anyCase = fc.record({
      workingDaysLateInYear: fc.nat(400),
      closureReturns: fc.nat(9),
      relapses: fc.nat(4),
      objectionsUpheld: fc.nat(3),
      falseClosures: fc.nat(2),
      extensions: fc.nat(5),
      extensionsInYear: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 20 }), (changes) => {
        const cases = changes.map((change, n) => aYearCase(n + 1, change));
        const result = score(cases);
        expect(Number(result.score)).toBeGreaterThanOrEqual(0);
        expect(Number(result.score)).toBeLessThanOrEqual(100);
        expect(score(cases.toReversed())).toEqual(result);
      }),
    );
  });
});

describe('a scheme', () => {
  it('can be the one that ships', () => {
    expect(scoringScheme.parse(defaultScheme)).toEqual(defaultScheme);
  });

  it.each(['instructions', 'log-ins', 'uploads', 'reports'])('cannot give or take points for %s', (measure) => {
    const [rule] = defaultScheme.deductions;
    const [bonus] = defaultScheme.bonuses;
    expect(scoringScheme.safeParse({ ...defaultScheme, deductions: [{ ...rule, measure }] }).success).toBe(false);
    expect(scoringScheme.safeParse({ ...defaultScheme, bonuses: [{ ...bonus, measure }] }).success).toBe(false);
  });

  it('gives five points of bonus at most, and each rule an id of its own', () => {
    expect(scoringScheme.safeParse({ ...defaultScheme, bonusMax: '6' }).success).toBe(false);
    const twice = [...defaultScheme.deductions, ...defaultScheme.deductions];
    expect(scoringScheme.safeParse({ ...defaultScheme, deductions: twice }).success).toBe(false);
  });
});
