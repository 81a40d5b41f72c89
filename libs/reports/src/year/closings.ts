import type { CaseEventType, PlainDate } from '@bihuan/contracts';
import type { YearCase } from '@bihuan/report-domain';

/** What an event does to the closures of a case. */
export type ClosingStep = 'closed' | 'consolidated' | 'relapsed';

/** The events that close a case, and those that end the look-back after a closure. */
export const closingEvents = {
  'case.closed': 'closed',
  'proposal.closed': 'closed',
  'look-back.consolidated': 'consolidated',
  'look-back.relapsed': 'relapsed',
} as const satisfies { readonly [Type in CaseEventType]?: ClosingStep };

/** The closures of a case after one more step; the last closure is the one that a look-back is about. */
export function closingsAfter(closings: YearCase['closings'], step: ClosingStep, on: PlainDate): YearCase['closings'] {
  if (step === 'closed') return [...closings, { closedOn: on, lookedBackOn: null, relapsedOn: null }];
  const last = closings.at(-1);
  const relapsedOn = step === 'relapsed' ? on : null;
  return last ? [...closings.slice(0, -1), { ...last, lookedBackOn: on, relapsedOn }] : [];
}
