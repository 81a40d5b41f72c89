import { randomUUID } from 'node:crypto';
import { lastDayOf } from '@bihuan/calendar';
import type { CaseEventBodyOf, CaseTerms, DeadlineRule, Proposal } from '@bihuan/contracts';
import { CaseRow } from '@bihuan/database';
import { stateOf, type EventFacts } from '@bihuan/workflow';
import { comesLate } from './clock-facts';
import type { Setting } from './setting';
import { requireUnits } from './unit-facts';

/** Who decides a request, and by when: whoever may raise the event that is asked for, within what the terms or the definition say. */
export async function requestFacts(
  { proposal }: CaseEventBodyOf<'request.submitted'>,
  setting: Setting,
): Promise<EventFacts> {
  const { tx, calendar, on, row, workflow } = setting;
  const edge = stateOf(workflow, row.state).on[proposal.type];
  await requireUnits(tx, unitsIn(proposal), setting);
  const decideWithin = limitOf(proposal, row.context.terms) ?? edge?.ask?.decideWithin ?? null;
  return {
    request: {
      id: randomUUID(),
      decideBy: lastDayOf(calendar, decideWithin, on),
      deciders: edge?.by ?? [],
      late: proposal.type === 'deadline.extended' && comesLate(setting),
    },
  };
}

/** How long the terms of the case give for the decision; undefined where they say nothing of it. */
function limitOf({ type }: Proposal, { extension, objection }: CaseTerms): DeadlineRule | undefined {
  if (type === 'deadline.extended') return extension?.decideWithin;
  return type === 'objection.sustained' ? objection?.decideWithin : undefined;
}

function unitsIn(proposal: Proposal): readonly (string | null)[] {
  if (proposal.type === 'case.returned') return [proposal.suggestedUnitId];
  if (proposal.type === 'case.reassigned') return [proposal.leadUnitId];
  return [];
}

/** The case to merge into: open, of the same office, and another one. */
export async function mergeFacts(
  { intoNumber }: CaseEventBodyOf<'case.merged'>,
  { tx, row }: Setting,
): Promise<EventFacts> {
  const target = await tx.findOneBy(CaseRow, { number: intoNumber, officeUnitId: row.officeUnitId, open: true });
  const isOther = target !== null && target.id !== row.id;
  return { mergesInto: isOther ? { caseId: target.id, number: target.number } : null };
}
