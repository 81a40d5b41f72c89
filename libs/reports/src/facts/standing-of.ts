import { localDateOf } from '@bihuan/calendar';
import type { PlainDate } from '@bihuan/contracts';
import { outcomeOfResult, type ReconciliationOutcome } from '@bihuan/report-domain';
import { workflowOf } from '@bihuan/workflow';
import type { CaseFact } from './reconciliation.queries';

/** The day on which the report counts, in the office's time zone. */
export type AsOf = { readonly asOf: PlainDate; readonly timeZone: string };

/** What a report says of how a case stands. */
export type Standing = {
  readonly stateLabel: string;
  readonly outcome: ReconciliationOutcome;
  readonly overdue: boolean;
  readonly closedOn: PlainDate | null;
};

/** How a case stands, told from the tags of its own definition, its result and its dates; never from the name of a state. */
export function standingOf(fact: CaseFact, { asOf, timeZone }: AsOf): Standing {
  const { definition } = workflowOf(fact.workflow, fact.workflowVersion);
  const state = definition.states[fact.state];
  if (!state) throw new Error(`Case ${fact.number} is in a state that ${definition.id}@${definition.version} lacks`);
  const outcome = outcomeOf(fact, state.tags);
  const isFinished = outcome === 'completed' || outcome === 'terminated';
  const closedOn = fact.closedAt ? localDateOf(fact.closedAt.toISOString(), timeZone) : fact.stateSince;
  return {
    stateLabel: state.label.zh,
    outcome,
    overdue: !isFinished && isLate(fact, asOf),
    closedOn: isFinished ? closedOn : null,
  };
}

function outcomeOf({ result, deadlineKind }: CaseFact, tags: readonly string[]): ReconciliationOutcome {
  if (tags.includes('open')) return deadlineKind === 'none' ? 'continuing' : 'in-progress';
  if (!tags.includes('closed')) return 'terminated';
  return result ? outcomeOfResult[result] : 'completed';
}

/** Late is who has not handed in by the end of the due day; how long the office then takes is not the unit's lateness. */
function isLate({ dueOn, handedInOn }: CaseFact, asOf: PlainDate): boolean {
  return dueOn !== null && dueOn < asOf && (handedInOn === null || handedInOn > dueOn);
}
