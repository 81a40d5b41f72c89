import { z } from 'zod';
import { plainDate } from './deadline';
import { codeOf, words } from './words';

/*
 * Scoring of the units' rectification. What can be scored is a closed list of results: there is no way to say points for
 * instructions by leaders, log-ins, uploads or numbers of reports (rules against formalism, domain notes §2.12).
 */
export const deductionMeasures = {
  'working-days-late': { zh: '逾期', en: 'Late' },
  'over-extended': { zh: '延期超过规定次数', en: 'Extended too often' },
  'closure-returned': { zh: '销号申请被退回或核查未通过', en: 'Closure returned or failed' },
  'objection-upheld': { zh: '公示异议属实', en: 'Objection in publicity upheld' },
  relapsed: { zh: '整改后反弹', en: 'Relapsed' },
  'false-closure': { zh: '虚假整改', en: 'False rectification' },
  'assist-late': { zh: '协办拖延', en: 'Assist part late' },
} as const;
export const bonusMeasures = {
  'all-on-time': { zh: '全部在原定时限内完成', en: 'Everything by its original date' },
  'rule-made': { zh: '建章立制', en: 'Rules made' },
  satisfaction: { zh: '群众满意度达标', en: 'Satisfaction reached' },
} as const;

const points = z
  .string()
  .regex(/^(?:0|[1-9]\d?|100)(?:\.\d{1,2})?$/, '分值：0–100，最多两位小数 / points from 0 to 100');
const shared = {
  id: z
    .string()
    .min(1)
    .max(40)
    .regex(/^[a-z0-9-]+$/),
  points,
  /** Never more than this for all cases together; null: no limit. */
  max: points.nullable(),
};

export const deductionRule = z.strictObject({
  ...shared,
  measure: codeOf(deductionMeasures),
  /** Points for a serious problem, where they differ. */
  seriousPoints: points.nullable(),
  /** So many days, times or extensions make one: per 10 working days late; more than 2 extensions. */
  per: z.int().min(1).max(365),
  /** Whoever has one of these gets the worst grade, whatever the score. */
  veto: z.boolean(),
});
export type DeductionRule = z.infer<typeof deductionRule>;
export const bonusRule = z.strictObject({
  ...shared,
  measure: codeOf(bonusMeasures),
  /** The rate in percent that is to be reached. */
  threshold: points.nullable(),
});
export type BonusRule = z.infer<typeof bonusRule>;

export const scoringScheme = z
  .strictObject({
    deductions: z.array(deductionRule).max(20),
    bonuses: z.array(bonusRule).max(20),
    /** Bonuses together bring at most this. */
    bonusMax: points,
    /** From which score a grade begins, the best first; below the last one is the worst. */
    grades: z.strictObject({ good: points, fair: points, passable: points }),
  })
  .refine(({ deductions, bonuses }) => {
    const ids = [...deductions, ...bonuses].map(({ id }) => id);
    return new Set(ids).size === ids.length;
  }, '规则编号不能重复 / each rule has an id of its own')
  .refine(({ bonusMax }) => Number(bonusMax) <= 5, {
    error: '加分合计不超过 5 分 / bonuses together bring at most 5',
    path: ['bonusMax'],
  });
export type ScoringScheme = z.infer<typeof scoringScheme>;

/** How the score of a unit is called; the worst means rectifying once more. */
export const scoreGrades = {
  good: { zh: '好', en: 'Good' },
  fair: { zh: '较好', en: 'Fairly good' },
  passable: { zh: '一般', en: 'Passable' },
  poor: { zh: '差', en: 'Poor' },
} as const;
export const scoreGrade = codeOf(scoreGrades);
export type ScoreGrade = z.infer<typeof scoreGrade>;

/** A line of a score: the rule in words, what it took or gave, and the cases behind it. */
export const scoreLine = z.strictObject({
  rule: z.string(),
  label: words,
  formula: words,
  /** Signed; a line that the cap shortened says what it would have been. */
  points: z.string(),
  uncapped: z.string(),
  caseIds: z.array(z.uuid()),
  veto: z.boolean(),
});
export type ScoreLine = z.infer<typeof scoreLine>;

export const schemeView = z.strictObject({
  version: z.int(),
  scheme: scoringScheme,
  changedAt: z.iso.datetime().nullable(),
  changedBy: z.string().nullable(),
});
export type SchemeView = z.infer<typeof schemeView>;

const named = z.strictObject({ id: z.uuid(), name: z.string() });
export const objectionView = z.strictObject({
  id: z.uuid(),
  unit: named,
  rule: z.string(),
  caseIds: z.array(z.uuid()),
  reason: z.string(),
  raisedAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
  decision: z.enum(['upheld', 'dismissed']).nullable(),
  opinion: z.string().nullable(),
});
export type ScoreObjectionView = z.infer<typeof objectionView>;

/** An edition of the scores of a year, or a version of one unit's: what was shown before is kept. */
const scoreEdition = z.strictObject({
  id: z.uuid(),
  edition: z.int(),
  asOf: plainDate,
  status: z.enum(['open', 'locked', 'replaced']),
  madeAt: z.iso.datetime(),
});
const scoreVersion = z.strictObject({
  version: z.int(),
  score: z.string(),
  grade: scoreGrade,
  at: z.iso.datetime(),
});

export const scoreSheetView = z.strictObject({
  id: z.uuid(),
  office: named,
  version: z.int(),
  year: z.int(),
  edition: z.int(),
  asOf: plainDate,
  status: z.enum(['open', 'locked', 'replaced']),
  objectUntil: plainDate,
  schemeVersion: z.int(),
  /** By which the scores of this edition were made, whatever is in force now. */
  scheme: scoringScheme,
  editions: z.array(scoreEdition),
  lockedAt: z.iso.datetime().nullable(),
  /** The caller's own unit only, or all for the office; never in the order of their scores. */
  scores: z.array(
    z.strictObject({
      unit: named,
      version: z.int(),
      score: z.string(),
      grade: scoreGrade,
      vetoed: z.boolean(),
      lines: z.array(scoreLine),
      /** Every version of this score, the first one first. */
      history: z.array(scoreVersion),
      mayObject: z.boolean(),
    }),
  ),
  cases: z.array(z.strictObject({ id: z.uuid(), number: z.string(), title: z.string() })),
  objections: z.array(objectionView),
  mayLock: z.boolean(),
});
export type ScoreSheetView = z.infer<typeof scoreSheetView>;

export const scoreQuery = z.object({ year: z.coerce.number().int().min(2000).max(2100) });
export const scoreSheetBody = z.strictObject({ year: z.int().min(2000).max(2100) });
export type ScoreSheetBody = z.infer<typeof scoreSheetBody>;
export const scoreObjectionBody = z.strictObject({
  rule: z.string().min(1).max(40),
  caseIds: z.array(z.uuid()).min(1).max(200),
  reason: z.string().trim().min(1).max(2000),
});
export type ScoreObjectionBody = z.infer<typeof scoreObjectionBody>;
export const objectionDecisionBody = z.strictObject({
  decision: z.enum(['upheld', 'dismissed']),
  opinion: z.string().trim().min(1).max(2000),
});
export type ObjectionDecisionBody = z.infer<typeof objectionDecisionBody>;
