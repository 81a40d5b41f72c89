import { z } from 'zod';
import {
  delayReason,
  objectionTarget,
  response,
  returnReason,
  suspensionReason,
  terminationReason,
} from './code-lists';
import { plainDate } from './deadline';
import { body, prose, reason } from './event-fields';
import { field } from './forms';

/*
 * Events that change the course of a case. Most may be asked for by those who may not raise them: what they fill in is the
 * proposal; whoever grants it raises the event itself and names the request.
 */
/** The request that the event grants; none when nobody asked. */
const requestId = z.uuid().nullable().optional();

const returning = {
  reasonCode: field(returnReason, 'choice', '退回原因', 'Kind of reason'),
  reason: field(prose(2000), 'textarea', '理由和依据', 'Reason and legal basis'),
  suggestedUnitId: field(z.uuid().nullable(), 'unit', '建议承办单位', 'Unit suggested'),
};
const reassigning = {
  leadUnitId: field(z.uuid(), 'unit', '新的牵头单位', 'New lead unit'),
  reason,
};
const extending = {
  newDueOn: field(plainDate, 'date', '延至', 'New due date'),
  reasonCode: field(delayReason, 'choice', '延期原因', 'Kind of reason'),
  reason,
  workDone: field(prose(2000), 'textarea', '已开展的工作', 'Work done so far'),
  interimMeasures: field(prose(2000), 'textarea', '延期期间的措施', 'Interim measures'),
};
const suspending = {
  reasonCode: field(suspensionReason, 'choice', '中止原因', 'Kind of reason'),
  reason,
  expectedEnd: field(plainDate, 'date', '预计恢复日期', 'Expected end'),
};
const resuming = { reason };
const terminating = {
  reasonCode: field(terminationReason, 'choice', '终止原因', 'Kind of reason'),
  reason,
};
const merging = {
  intoNumber: field(prose(60), 'text', '并入事项编号', 'Number of the case to merge into'),
  reason,
};
const referring = {
  authority: field(prose(200), 'text', '移送机关', 'Authority'),
  reason,
};
const objecting = {
  against: field(objectionTarget, 'choice', '异议对象', 'Objection to'),
  reason: field(prose(4000), 'textarea', '异议理由', 'Grounds'),
};

export const courseEventBodies = {
  'response.given': body('response.given', {
    response: field(response, 'choice', '对问题的态度', 'Response'),
    statement: field(z.string().trim().max(2000).nullable(), 'textarea', '说明', 'Statement'),
  }),
  'case.returned': body('case.returned', { ...returning, requestId }),
  'unit.designated': body('unit.designated', {
    requestId: field(z.uuid(), 'request', '退回申请', 'Request'),
    reason,
  }),
  'case.reassigned': body('case.reassigned', {
    ...reassigning,
    restartClock: field(z.boolean(), 'boolean', '重新计算时限', 'Start the deadline anew'),
    requestId,
  }),
  'deadline.extended': body('deadline.extended', {
    ...extending,
    consentDocument: field(
      z.string().trim().max(200).nullable(),
      'text',
      '上级同意的文号（上级交办事项必填）',
      'Document of the superior’s consent',
    ),
    requestId,
  }),
  'case.suspended': body('case.suspended', { ...suspending, requestId }),
  'suspension.reviewed': body('suspension.reviewed', {
    findings: field(prose(2000), 'textarea', '复核情况', 'Findings'),
    expectedEnd: suspending.expectedEnd,
  }),
  'case.resumed': body('case.resumed', { ...resuming, requestId }),
  'case.terminated': body('case.terminated', {
    ...terminating,
    explainedTo: field(z.string().trim().max(500).nullable(), 'text', '已向谁说明', 'Explained to'),
    requestId,
  }),
  'case.merged': body('case.merged', { ...merging, requestId }),
  'case.referred': body('case.referred', {
    ...referring,
    documentNumber: field(prose(100), 'text', '移送函文号', 'Document number'),
    requestId,
  }),
  'referral.received': body('referral.received', {
    receiptNumber: field(prose(100), 'text', '回执文号', 'Number of the receipt'),
    receivedOn: field(plainDate, 'date', '接收日期', 'Received on'),
  }),
  'referral.declined': body('referral.declined', { reason }),
  'objection.sustained': body('objection.sustained', {
    ...objecting,
    opinion: field(prose(4000), 'textarea', '复核决定', 'Decision'),
    requestId: z.uuid(),
  }),
  'publicity-objection.received': body('publicity-objection.received', {
    from: field(prose(100), 'text', '异议人', 'Who objects'),
    text: field(prose(4000), 'textarea', '异议内容', 'Objection'),
  }),
  'publicity-objection.dismissed': body('publicity-objection.dismissed', { reason }),
} as const;

/** What may be asked for, with what whoever asks fills in. */
export const proposalBodies = {
  'case.returned': body('case.returned', returning),
  'case.reassigned': body('case.reassigned', reassigning),
  'deadline.extended': body('deadline.extended', extending),
  'case.suspended': body('case.suspended', suspending),
  'case.resumed': body('case.resumed', resuming),
  'case.terminated': body('case.terminated', terminating),
  'case.merged': body('case.merged', merging),
  'case.referred': body('case.referred', referring),
  'objection.sustained': body('objection.sustained', objecting),
} as const;
export type AskableType = keyof typeof proposalBodies;
export const askableTypes = Object.keys(proposalBodies) as readonly AskableType[];

export function isAskable(type: string): type is AskableType {
  return Object.hasOwn(proposalBodies, type);
}

const proposal = z.discriminatedUnion(
  'type',
  Object.values(proposalBodies) as unknown as [
    (typeof proposalBodies)[AskableType],
    ...(typeof proposalBodies)[AskableType][],
  ],
);
export type Proposal = z.infer<typeof proposal>;

export const requestEventBodies = {
  'request.submitted': body('request.submitted', { proposal }),
  'request.refused': body('request.refused', {
    requestId: field(z.uuid(), 'request', '申请', 'Request'),
    reason,
  }),
  'request.withdrawn': body('request.withdrawn', {
    requestId: field(z.uuid(), 'request', '申请', 'Request'),
  }),
} as const;
