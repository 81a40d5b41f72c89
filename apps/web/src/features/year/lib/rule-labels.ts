import { bonusMeasures, deductionMeasures, type ScoringScheme, type Words } from '@bihuan/contracts';

/** How a rule of a scheme is called. */
export function ruleLabels({ deductions, bonuses }: ScoringScheme): (rule: string) => Words {
  const labels = new Map<string, Words>([
    ...deductions.map(({ id, measure }) => [id, deductionMeasures[measure]] as const),
    ...bonuses.map(({ id, measure }) => [id, bonusMeasures[measure]] as const),
  ]);
  return (rule) => labels.get(rule) ?? { zh: rule, en: rule };
}
