import type { CaseView } from '@bihuan/contracts';

type Measure = CaseView['measures'][number];
type Evidence = CaseView['evidence'][number];
export type Outcome = 'done' | 'done-late' | 'open' | 'overdue';

export type PlannedAndDone = Readonly<{ measure: Measure; outcome: Outcome; evidence: readonly Evidence[] }>;
export type PlanAndOutcome = Readonly<{
  pairs: readonly PlannedAndDone[];
  done: number;
  /** What was handed in for no single measure, or for one that a later plan no longer has. */
  others: readonly Evidence[];
}>;

function outcomeOf({ doneOn, dueOn }: Measure, today: string): Outcome {
  if (doneOn !== null) return doneOn > dueOn ? 'done-late' : 'done';
  return dueOn < today ? 'overdue' : 'open';
}

/** Each planned measure beside what became of it, in the order of the plan. */
export function planAndOutcome(
  { measures, evidence }: Pick<CaseView, 'measures' | 'evidence'>,
  today: string,
): PlanAndOutcome {
  const pairs = measures.map((measure) => ({
    measure,
    outcome: outcomeOf(measure, today),
    evidence: evidence.filter(({ measureId }) => measureId === measure.id),
  }));
  const planned = new Set(measures.map(({ id }) => id));
  const others = evidence.filter(({ measureId }) => measureId === null || !planned.has(measureId));
  return { pairs, done: measures.filter(({ doneOn }) => doneOn !== null).length, others };
}
