import {
  bonusFormula,
  bonusRule,
  deductionFormula,
  deductionRule,
  type BonusRule,
  type DeductionRule,
  type ScoringScheme,
  type Words,
} from '@bihuan/contracts';

export type DeductionDraft = Readonly<{
  id: string;
  measure: DeductionRule['measure'];
  points: string;
  seriousPoints: string;
  max: string;
  per: string;
  veto: boolean;
}>;
export type BonusDraft = Readonly<{
  id: string;
  measure: BonusRule['measure'];
  points: string;
  max: string;
  threshold: string;
}>;

/** A scheme while it is being written: any number may still be missing. */
export type SchemeDraft = Readonly<{
  deductions: readonly DeductionDraft[];
  bonuses: readonly BonusDraft[];
  bonusMax: string;
  grades: Readonly<Record<keyof ScoringScheme['grades'], string>>;
}>;

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const numberOf = (text: string): number | undefined => (text.trim() === '' ? undefined : Number(text));

export function draftOfScheme({ deductions, bonuses, bonusMax, grades }: ScoringScheme): SchemeDraft {
  return {
    deductions: deductions.map(({ seriousPoints, max, per, ...rule }) => ({
      ...rule,
      seriousPoints: seriousPoints ?? '',
      max: max ?? '',
      per: String(per),
    })),
    bonuses: bonuses.map(({ max, threshold, ...rule }) => ({ ...rule, max: max ?? '', threshold: threshold ?? '' })),
    bonusMax,
    grades,
  };
}

/** What the draft stands for; the schema of schemes tells whether it is complete. */
export function schemeOfDraft({ deductions, bonuses, bonusMax, grades }: SchemeDraft): unknown {
  return {
    deductions: deductions.map(deductionOf),
    bonuses: bonuses.map(bonusOf),
    bonusMax: bonusMax.trim(),
    grades: { good: grades.good.trim(), fair: grades.fair.trim(), passable: grades.passable.trim() },
  };
}

const deductionOf = ({ points, seriousPoints, max, per, ...rule }: DeductionDraft) => ({
  ...rule,
  points: points.trim(),
  seriousPoints: orNull(seriousPoints),
  max: orNull(max),
  per: numberOf(per),
});
const bonusOf = ({ points, max, threshold, ...rule }: BonusDraft) => ({
  ...rule,
  points: points.trim(),
  max: orNull(max),
  threshold: orNull(threshold),
});

/** The formula of a rule as it would be shown beside its line; null while the rule is incomplete. */
export function formulaOfDeduction(draft: DeductionDraft): Words | null {
  const parsed = deductionRule.safeParse(deductionOf(draft));
  return parsed.success ? deductionFormula(parsed.data) : null;
}
export function formulaOfBonus(draft: BonusDraft): Words | null {
  const parsed = bonusRule.safeParse(bonusOf(draft));
  return parsed.success ? bonusFormula(parsed.data) : null;
}

/** A new rule for a measure, with an id that no other rule of the draft has. */
export function addDeduction(draft: SchemeDraft, measure: DeductionRule['measure']): SchemeDraft {
  const rule = { id: freeId(draft, measure), measure, points: '', seriousPoints: '', max: '', per: '1', veto: false };
  return { ...draft, deductions: [...draft.deductions, rule] };
}
export function addBonus(draft: SchemeDraft, measure: BonusRule['measure']): SchemeDraft {
  const rule = { id: freeId(draft, measure), measure, points: '', max: '', threshold: '' };
  return { ...draft, bonuses: [...draft.bonuses, rule] };
}

function freeId({ deductions, bonuses }: SchemeDraft, measure: string): string {
  const taken = new Set([...deductions, ...bonuses].map(({ id }) => id));
  let id = measure;
  for (let n = 2; taken.has(id); n += 1) id = `${measure}-${n}`;
  return id;
}

/** Whether each grade begins below the one before it: otherwise one of them could never be reached. */
export function isInOrder({ grades: { good, fair, passable } }: ScoringScheme): boolean {
  return Number(good) > Number(fair) && Number(fair) > Number(passable);
}
