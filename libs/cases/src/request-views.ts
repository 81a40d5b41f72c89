import { proposalBodies, type RequestView } from '@bihuan/contracts';
import type { CaseWorkflow } from '@bihuan/workflow';
import type { RequestRecord } from './case-parts.queries';
import { detailsIn, type NameOf } from './journal-details';

/** The requests of a case as they are shown, in the words of its definition. */
export function requestViews(
  workflow: CaseWorkflow,
  records: readonly RequestRecord[],
  nameOf: NameOf,
): readonly RequestView[] {
  return records.map((record) => ({
    id: record.id,
    event: record.event,
    label: askLabel(workflow, record.event),
    proposal: { ...record.proposal },
    details: detailsIn(proposalBodies[record.event], { ...record.proposal }, nameOf),
    unit: record.unit_id ? { id: record.unit_id, name: record.unit_name ?? '' } : null,
    askedBy: record.asked_by ?? '',
    askedAt: record.asked_at.toISOString(),
    decideBy: record.decide_by,
    late: record.late,
    status: record.status,
    decidedBy: record.decided_by,
    decidedAt: record.decided_at?.toISOString() ?? null,
    decision: record.decision,
  }));
}

function askLabel({ definition }: CaseWorkflow, event: RequestRecord['event']): RequestView['label'] {
  const states = Object.values(definition.states);
  return states.find(({ on }) => on[event]?.ask)?.on[event]?.ask?.label ?? { zh: event, en: event };
}
