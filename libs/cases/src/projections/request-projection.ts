import type { RequestStatus } from '@bihuan/contracts';
import { CaseRequestRow } from '@bihuan/database';
import type { StampedEvent } from '@bihuan/workflow';
import { In, Not, type EntityManager } from 'typeorm';
import type { Projected } from '../projections';

/** Keeps the history of requests: asked, granted by the event that was asked for, refused, withdrawn or lapsed. */
export async function projectRequests(
  tx: EntityManager,
  event: StampedEvent,
  { row, hadRequests }: Projected,
): Promise<void> {
  if (event.type === 'request.submitted') return addRequest(tx, event, row.id, row.context.requests.at(-1)?.unitId);
  if (!hadRequests) return;
  const requestId = 'requestId' in event ? event.requestId : null;
  if (requestId) {
    const decided = { decidedBy: event.by.personId, decidedAt: new Date(event.at), decision: wordsOf(event) };
    await tx.update(CaseRequestRow, { id: requestId, caseId: row.id }, { ...decided, status: statusAfter(event) });
  }
  const open = row.context.requests.map((request) => request.id);
  await tx.update(CaseRequestRow, { caseId: row.id, status: 'open', id: Not(In(open)) }, { status: 'lapsed' });
}

function statusAfter({ type }: StampedEvent): RequestStatus {
  if (type === 'request.withdrawn') return 'withdrawn';
  return type === 'request.refused' || type === 'unit.designated' ? 'refused' : 'granted';
}

function wordsOf(event: StampedEvent): string | null {
  if (event.type === 'objection.sustained') return event.opinion;
  return 'reason' in event ? event.reason : null;
}

async function addRequest(
  tx: EntityManager,
  event: StampedEvent & { type: 'request.submitted' },
  caseId: string,
  unitId: string | null = null,
): Promise<void> {
  const { request } = event.facts;
  if (!request) return;
  await tx.insert(CaseRequestRow, {
    id: request.id,
    caseId,
    event: event.proposal.type,
    proposal: event.proposal,
    unitId,
    askedBy: event.by.personId,
    askedAt: new Date(event.at),
    decideBy: request.decideBy,
    late: request.late,
    status: 'open',
  });
}
