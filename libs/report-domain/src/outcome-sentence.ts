import type { ParagraphBlock, TextRun } from '@bihuan/contracts';
import { chineseDate } from './chinese-numbers';
import type { ReconciledCase, ReconciliationOutcome } from './reconciliation-facts';
import { about, paragraph, plain } from './sentence';
import { summed } from './wording/figures';

/** How one kind of matter is counted and spoken of: problems are 个 and rectified, undertakings 项 and carried out. */
export type OutcomeWording = {
  readonly unit: string;
  readonly noun: string;
  readonly measures: string;
  readonly allDone: string;
  readonly outcomes: Readonly<Record<ReconciliationOutcome, string>>;
};

const ORDER: readonly ReconciliationOutcome[] = [
  'completed',
  'in-progress',
  'continuing',
  'not-rectified',
  'terminated',
];

type Counted = { readonly wording: OutcomeWording; readonly cases: readonly ReconciledCase[] };

/** Among those under way, the overdue ones are owned up to in brackets; when there are none, nothing is said. */
function overdueRuns({ wording, cases }: Counted): readonly TextRun[] {
  const overdue = cases.filter((one) => one.overdue);
  if (overdue.length === 0) return [];
  return [plain('（其中逾期'), about(`${overdue.length}${wording.unit}`, overdue), plain('）')];
}

function outcomeRuns({ wording, cases }: Counted): readonly TextRun[] {
  return ORDER.flatMap((outcome) => {
    const these = cases.filter((one) => one.outcome === outcome);
    if (these.length === 0) return [];
    const late = outcome === 'completed' || outcome === 'terminated' ? [] : overdueRuns({ wording, cases: these });
    return [plain(`，${wording.outcomes[outcome]}`), about(`${these.length}${wording.unit}`, these), ...late];
  });
}

function measureRuns({ wording, cases }: Counted): readonly TextRun[] {
  const withMeasures = cases.filter(({ measures }) => measures.length > 0);
  if (withMeasures.length === 0) return [];
  return [plain(`，${wording.measures}`), summed(withMeasures, ({ measures }) => measures.length, '条')];
}

/**
 * The sentence that answers for last year's report: how many, with how many measures, and what became of them.
 * Each count is a run with its cases; parts that are zero are not mentioned, and when all is done it says just that.
 */
export function outcomeSentence(opening: string, asOf: string, counted: Counted): ParagraphBlock {
  const { wording, cases } = counted;
  const allDone = cases.every(({ outcome }) => outcome === 'completed');
  return paragraph(
    plain(opening),
    about(`${cases.length}${wording.unit}${wording.noun}`, cases),
    ...measureRuns(counted),
    plain(`，截至${chineseDate(asOf)}`),
    ...(allDone ? [plain('，'), about(wording.allDone, cases)] : outcomeRuns(counted)),
    plain('。'),
  );
}
