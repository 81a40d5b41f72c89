import { actingUnitOf } from '../may-raise';
import type { CaseContext, OpenRequest, StampedEvent } from '../memory';
import { MissingFact } from '../errors';

/** The requests that are open after an event: one more when it asks, one less when it grants, refuses or withdraws. */
export function requestsAfter(context: CaseContext, event: StampedEvent): readonly OpenRequest[] {
  if (event.type === 'request.submitted') return [...context.requests, requestOf(context, event)];
  const decided = 'requestId' in event ? event.requestId : null;
  return decided ? context.requests.filter((request) => request.id !== decided) : context.requests;
}

function requestOf(context: CaseContext, event: StampedEvent & { type: 'request.submitted' }): OpenRequest {
  const { request } = event.facts;
  if (!request) throw new MissingFact(event.type, 'request');
  const { proposal } = event;
  return {
    id: request.id,
    event: proposal.type,
    unitId: actingUnitOf(event.by, context),
    decideBy: request.decideBy,
    deciders: request.deciders,
    against: proposal.type === 'objection.sustained' ? proposal.against : null,
  };
}
