import {
  bonusFormula,
  bonusMeasures,
  deductionFormula,
  deductionMeasures,
  type BonusRule,
  type DeductionRule,
  type ScoreGrade,
  type ScoreLine,
  type ScoringScheme,
} from '@bihuan/contracts';
import { figureOf } from '../statistics/compute-figures';
import { quotient, scaledBy, sumOf } from '../statistics/exact';
import { isClosed, isOfYear, type YearSpan } from '../statistics/measures';
import type { YearCase, YearFacts } from '../year/year-facts';

/** Cases that a line leaves out because an objection against it was upheld. */
export type Waiver = { readonly rule: string; readonly caseIds: readonly string[] };

export type UnitScore = {
  readonly score: string;
  readonly grade: ScoreGrade;
  readonly vetoed: boolean;
  readonly lines: readonly ScoreLine[];
};

/** How often a measure strikes in a case: days are counted by the full ten, or as many as a rule says. */
const strikes: Readonly<Record<DeductionRule['measure'], (one: YearCase, per: number) => number>> = {
  'working-days-late': ({ workingDaysLateInYear }, per) => Math.floor(workingDaysLateInYear / per),
  'over-extended': ({ extensions, extensionsInYear }, per) => Number(extensions > per && extensionsInYear > 0),
  'closure-returned': ({ closureReturns }, per) => Math.floor(closureReturns / per),
  'objection-upheld': ({ objectionsUpheld }, per) => Math.floor(objectionsUpheld / per),
  relapsed: ({ relapses }, per) => Math.floor(relapses / per),
  'false-closure': ({ falseClosures }, per) => Math.floor(falseClosures / per),
  'assist-late': () => 1,
};

/**
 * The score of one unit in a year: 100 less deductions plus bonuses, between 0 and 100. Every line names its cases, so that
 * the unit can object to it; nothing is scored but results.
 */
export function scoreUnit(
  facts: YearFacts,
  unitId: string,
  { scheme, waivers = [] }: { readonly scheme: ScoringScheme; readonly waivers?: readonly Waiver[] },
): UnitScore {
  const own = facts.cases.filter(({ leadUnit }) => leadUnit?.id === unitId);
  const assisted = facts.cases.filter(({ lateAssists }) => lateAssists.some(({ id }) => id === unitId));
  const waived = (rule: string) => new Set(waivers.filter((one) => one.rule === rule).flatMap((one) => one.caseIds));
  const deductions = scheme.deductions.flatMap((rule) => {
    const isWaived = waived(rule.id);
    const cases = (rule.measure === 'assist-late' ? assisted : own).filter(({ caseId }) => !isWaived.has(caseId));
    return deductionLine(rule, cases);
  });
  const bonuses = scheme.bonuses.flatMap((rule) => bonusLine(rule, { ...facts, cases: own }));
  const lost = sumOf(deductions.map(({ points }) => points));
  const gained = lesser(sumOf(bonuses.map(({ points }) => points)), scheme.bonusMax);
  const score = clipped(sumOf(['100.00', lost, gained]));
  const lines = [...deductions, ...bonuses];
  const vetoed = lines.some(({ veto }) => veto);
  return { score, grade: vetoed ? 'poor' : gradeOf(score, scheme), vetoed, lines };
}

/** The units that have a score: those that lead a case of the year, or were late with a part in one. */
export function unitsToScore(facts: YearFacts): readonly { readonly id: string; readonly name: string }[] {
  const found = facts.cases.flatMap(({ leadUnit, lateAssists }) =>
    leadUnit ? [leadUnit, ...lateAssists] : lateAssists,
  );
  return [...new Map(found.map((unit) => [unit.id, unit])).values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function deductionLine(rule: DeductionRule, cases: readonly YearCase[]): readonly ScoreLine[] {
  const struck = cases
    .map((one) => ({ one, times: strikes[rule.measure](one, rule.per) }))
    .filter(({ times }) => times > 0);
  if (struck.length === 0) return [];
  const each = struck.map(({ one, times }) => {
    const points = one.severity === 'serious' && rule.seriousPoints !== null ? rule.seriousPoints : rule.points;
    return multiplied(points, times);
  });
  const uncapped = sumOf(each);
  return [
    {
      rule: rule.id,
      label: deductionMeasures[rule.measure],
      formula: deductionFormula(rule),
      points: negative(rule.max === null ? uncapped : lesser(uncapped, rule.max)),
      uncapped: negative(uncapped),
      caseIds: struck.map(({ one }) => one.caseId).sort(),
      veto: rule.veto,
    },
  ];
}

type Earned = { readonly times: number; readonly caseIds: readonly string[] };

const earnings: Readonly<Record<BonusRule['measure'], (span: YearSpan, rule: BonusRule) => Earned>> = {
  'all-on-time': (span) => {
    const { numerator, denominator } = figureOf('on-time-rate', span);
    const isAll = denominator.length > 0 && numerator.length === denominator.length;
    return { times: Number(isAll), caseIds: numerator };
  },
  'rule-made': (span) => {
    const made = span.cases.filter((one) => isOfYear(one, span) && isClosed(one, span) && one.rulesMade.length > 0);
    return {
      times: made.reduce((sum, { rulesMade }) => sum + rulesMade.length, 0),
      caseIds: made.map(({ caseId }) => caseId).sort(),
    };
  },
  satisfaction: (span, { threshold }) => {
    const { numerator, denominator } = figureOf('satisfaction-rate', span);
    const needed = scaledBy(threshold ?? '100', 2) * BigInt(denominator.length);
    const isReached = denominator.length > 0 && BigInt(numerator.length) * 10_000n >= needed;
    return { times: Number(isReached), caseIds: numerator };
  },
};

function bonusLine(rule: BonusRule, span: YearSpan): readonly ScoreLine[] {
  const { times, caseIds } = earnings[rule.measure](span, rule);
  if (times === 0) return [];
  const uncapped = multiplied(rule.points, times);
  return [
    {
      rule: rule.id,
      label: bonusMeasures[rule.measure],
      formula: bonusFormula(rule),
      points: rule.max === null ? uncapped : lesser(uncapped, rule.max),
      uncapped,
      caseIds: [...caseIds],
      veto: false,
    },
  ];
}

function gradeOf(score: string, { grades }: ScoringScheme): ScoreGrade {
  const reaches = (least: string) => scaledBy(score, 2) >= scaledBy(least, 2);
  if (reaches(grades.good)) return 'good';
  if (reaches(grades.fair)) return 'fair';
  return reaches(grades.passable) ? 'passable' : 'poor';
}

function clipped(score: string): string {
  const value = scaledBy(score, 2);
  const within = value < 0n ? 0n : value > 10_000n ? 10_000n : value;
  return quotient(within, 100n, 2);
}

const multiplied = (points: string, times: number): string => quotient(scaledBy(points, 2) * BigInt(times), 100n, 2);
const lesser = (a: string, b: string): string => (scaledBy(a, 2) <= scaledBy(b, 2) ? a : b);
const negative = (points: string): string => (/^[0.]+$/.test(points) ? points : `-${points}`);
