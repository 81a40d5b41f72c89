import { lastDayOf } from '@bihuan/calendar';
import type { DeadlineRule } from '@bihuan/contracts';
import type { EventFacts } from '@bihuan/workflow';
import { dueFacts } from './clock-facts';
import type { Setting } from './setting';

/** A hazard that is listed is made public within five working days (domain notes §2.6). */
const LISTING_WITHIN: DeadlineRule = { kind: 'working-days', value: 5 };
const QUARTER: DeadlineRule = { kind: 'months', value: 3, roll: true };
const HOTLINE_REDO: DeadlineRule = { kind: 'working-days', value: 5 };

/** Until when the listing is to be published, where the workflow knows one and it was not published before. */
export function listingFacts({ calendar, on, row, workflow }: Setting): EventFacts {
  const isListed = Object.values(workflow.definition.states).some((state) => state.on['listing.published']);
  if (!isListed || row.context.listedOn !== null) return {};
  return { listingUntil: lastDayOf(calendar, LISTING_WITHIN, on) };
}

/** When work in stages is reviewed next: each quarter. */
export function reviewFacts({ calendar, on, row }: Setting): EventFacts {
  const type = row.context.rectificationType;
  return type === 'staged' || type === 'continuing' ? { reviewOn: lastDayOf(calendar, QUARTER, on) } : {};
}

/** The period in which an answer that did not satisfy is given again. */
export function redoFacts(setting: Setting, redoRule: DeadlineRule): EventFacts {
  return { ...dueFacts(setting, redoRule), redoRule };
}

/** A hotline order is done again in as much time as it had; where that was no period, in the usual one. */
export function redoRuleOf({ row }: Setting): DeadlineRule {
  const { deadlineRule } = row;
  return deadlineRule.kind === 'fixed' || deadlineRule.kind === 'none' ? HOTLINE_REDO : deadlineRule;
}
