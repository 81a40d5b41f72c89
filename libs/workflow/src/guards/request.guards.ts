import { actingUnitOf, caseRolesOf } from '../may-raise';
import type { CaseContext, OpenRequest, StampedEvent } from '../memory';
import type { Guard } from './guard';

/** The open request that an event names. */
function named(context: CaseContext, event: StampedEvent): OpenRequest | undefined {
  const id = 'requestId' in event ? event.requestId : null;
  return id ? context.requests.find((request) => request.id === id) : undefined;
}

/** Requests: asking, granting, refusing. */
export const requestGuards = {
  'some-request-open': {
    reads: 'case',
    reason: { zh: '没有待决定的申请', en: 'No request waits for a decision' },
    holds: (context) => context.requests.length > 0,
  },
  'some-return-asked': {
    reads: 'case',
    reason: { zh: '没有待裁定的退回申请', en: 'Nobody asks to hand the case back' },
    holds: (context) => context.requests.some((request) => request.event === 'case.returned'),
  },
  'some-objection-filed': {
    reads: 'case',
    reason: { zh: '没有待复核的异议', en: 'No objection waits for review' },
    holds: (context) => context.requests.some((request) => request.event === 'objection.sustained'),
  },
  'request-fits': {
    reads: 'event',
    reason: { zh: '所指的申请不存在、已经决定，或申请的不是这件事', en: 'No open request asks for this' },
    holds: (context, event) => {
      if (!('requestId' in event) || !event.requestId) return true;
      const request = named(context, event);
      if (event.type === 'unit.designated') return request?.event === 'case.returned';
      return event.type === 'request.refused' || event.type === 'request.withdrawn'
        ? request !== undefined
        : request?.event === event.type;
    },
  },
  'request-yours-to-decide': {
    reads: 'event',
    reason: { zh: '这个申请不由您决定', en: 'This request is not yours to decide' },
    holds: (context, event) => {
      const held = caseRolesOf(event.by, context);
      return named(context, event)?.deciders.some((role) => held.includes(role)) ?? false;
    },
  },
  'request-own': {
    reads: 'event',
    reason: { zh: '只能撤回本单位的申请', en: 'Only a request of your own unit may be withdrawn' },
    holds: (context, event) => named(context, event)?.unitId === actingUnitOf(event.by, context),
  },
  'nothing-like-it-asked': {
    reads: 'event',
    reason: { zh: '同样的申请正在等待决定', en: 'The same is already asked for' },
    holds: (context, event) =>
      event.type !== 'request.submitted' || context.requests.every((request) => request.event !== event.proposal.type),
  },
  'decider-took-no-part': {
    reads: 'person',
    reason: {
      zh: '参与原认定或结论的人员应当回避（《政府督查工作条例》第十七条）',
      en: 'Whoever took part in the finding or the conclusion must stand aside (Art. 17)',
    },
    holds: (context, { by }) => by.personId !== null && !context.concludedBy.includes(by.personId),
  },
  'refuser-took-no-part': {
    reads: 'event',
    reason: {
      zh: '参与原认定或结论的人员应当回避（《政府督查工作条例》第十七条）',
      en: 'Whoever took part in the finding or the conclusion must stand aside (Art. 17)',
    },
    holds: (context, event) =>
      named(context, event)?.event !== 'objection.sustained' ||
      (event.by.personId !== null && !context.concludedBy.includes(event.by.personId)),
  },
  'within-objection-window': {
    reads: 'case',
    reason: { zh: '已超过提出异议的期限', en: 'The time for objecting is over' },
    holds: ({ objectUntil }, event) => {
      const until =
        event.type === 'request.submitted' && event.proposal.type === 'objection.sustained'
          ? objectUntil[event.proposal.against]
          : latest(objectUntil.finding, objectUntil.conclusion);
      return until !== null && event.on <= until;
    },
  },
} as const satisfies Record<string, Guard>;

function latest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
