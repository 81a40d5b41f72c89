import { z } from 'zod';
import { amount } from './amount';
import { templateCode } from './case-terms';
import {
  closureResult,
  closureReturnReason,
  delayReason,
  domain,
  rectificationType,
  severity,
  sourceType,
  verdict,
  verificationMethod,
} from './code-lists';
import { courseEventBodies, requestEventBodies } from './course-events';
import { deadlineRule, plainDate } from './deadline';
import { body, measureBody, prose, reason } from './event-fields';
import { field } from './forms';
import { matterEventBodies } from './matter-events';
import { oversightEventBodies } from './oversight-events';
import { recoveryEventBodies } from './recovery-events';
import { rollUp, taskEventBodies } from './task-events';

/*
 * The bodies of all events of a case: what each must carry. Stored in the journal: types and fields are added and
 * retired, never renamed. The labels make the forms on the screen.
 */

const findings = field(prose(4000), 'textarea', '核查情况', 'Findings');
const people = field(z.array(prose(50)).min(1).max(20), 'names', '参加核查人员', 'People taking part');
const method = field(verificationMethod, 'choice', '核查方式', 'Method');

/** A place in a source text. Reports sort by it as an integer of the database: one that is larger would fail them all. */
export const textPosition = z.int().min(0).max(2_147_483_647);

/** Where a case came from, when it was read out of a report: the place of its words in the source. */
export const caseOrigin = z.strictObject({
  importId: z.uuid(),
  reportYear: z.int().min(0).max(9999).nullable(),
  block: z.enum(['problem', 'undertaking']),
  start: textPosition.nullable(),
  end: textPosition.nullable(),
});
export type CaseOrigin = z.infer<typeof caseOrigin>;

const assignment = {
  leadUnitId: field(z.uuid(), 'unit', '牵头单位', 'Lead unit'),
  assistUnitIds: field(z.array(z.uuid()).max(20), 'units', '协办单位', 'Assist units'),
  territoryUnitIds: field(z.array(z.uuid()).max(200).optional(), 'units', '属地单位', 'Territory units'),
  ...rollUp,
  verifyUnitId: field(z.uuid().nullable(), 'unit', '核查单位', 'Verifying unit'),
  deadlineRule: field(deadlineRule, 'deadline', '整改时限', 'Deadline'),
  publicityRequired: field(z.boolean(), 'boolean', '销号前需要公示', 'Publicity before closure'),
};

export const caseRegistration = z.strictObject({
  type: z.literal('case.registered'),
  workflow: z.string().min(1).max(60),
  title: prose(200),
  finding: prose(10_000),
  cause: z.string().trim().max(4000).nullable(),
  sourceType,
  domain,
  severity,
  inspectionId: z.uuid().nullable(),
  externalNumber: z.string().trim().max(100).nullable(),
  origin: caseOrigin.nullable(),
  /** The deadline template whose terms the case runs under. Absent from registrations older than the templates. */
  template: templateCode.nullable().default(null),
  /** What an audit finding is about in 万元, and how it is to be rectified. */
  amount: amount.nullable().optional(),
  rectificationType: rectificationType.nullable().optional(),
  ...assignment,
  leadUnitId: assignment.leadUnitId.nullable(),
});
export type CaseRegistration = z.infer<typeof caseRegistration>;

/** The fields of a registration that only some workflows ask for. */
export const extraRegistrationFields = ['rectificationType', 'amount'] as const;

export const caseEventBodies = {
  'case.assigned': body('case.assigned', assignment),
  'case.issued': body('case.issued', {
    note: field(z.string().trim().max(2000).nullable(), 'textarea', '交办意见', 'Instruction'),
  }),
  'case.reissued': body('case.reissued', { deadlineRule: assignment.deadlineRule, reason }),
  'case.withdrawn': body('case.withdrawn', { reason }),
  'receipt.signed': body('receipt.signed', {}),
  'plan.submitted': body('plan.submitted', {
    goal: field(prose(4000), 'textarea', '整改目标', 'Goal'),
    measures: field(z.array(measureBody).min(1).max(50), 'measures', '整改措施', 'Measures'),
  }),
  'plan.approved': body('plan.approved', {
    opinion: field(z.string().trim().max(2000).nullable(), 'textarea', '审核意见', 'Opinion'),
  }),
  'plan.returned': body('plan.returned', { reason }),
  'progress.reported': body('progress.reported', {
    unchanged: field(z.boolean(), 'boolean', '无变化', 'No change'),
    text: field(z.string().trim().max(4000).nullable(), 'textarea', '进展情况', 'Progress'),
  }),
  'measure.completed': body('measure.completed', {
    measureId: field(z.uuid(), 'measure', '整改措施', 'Measure'),
    note: field(prose(2000), 'textarea', '完成情况', 'What was done'),
  }),
  'evidence.submitted': body('evidence.submitted', {
    title: field(prose(200), 'text', '材料名称', 'Title'),
    fileId: field(z.uuid(), 'file', '佐证材料', 'File'),
    measureId: field(z.uuid().nullable(), 'measure', '对应措施', 'For the measure'),
  }),
  'assist.answered': body('assist.answered', {
    text: field(prose(4000), 'textarea', '协办意见', 'Assist opinion'),
  }),
  'closure.requested': body('closure.requested', {
    statement: field(prose(4000), 'textarea', '整改情况说明', 'What was rectified'),
    rulesMade: field(
      z.array(prose(200)).max(20).optional(),
      'names',
      '建立或修订的制度名称（没有可不填）',
      'Rules made or revised, by name (if any)',
    ),
  }),
  'closure.returned': body('closure.returned', {
    reasonCode: field(closureReturnReason, 'choice', '退回原因', 'Kind of reason'),
    reason,
  }),
  'evidence.judged': body('evidence.judged', {
    evidenceId: field(z.uuid(), 'evidence', '佐证材料', 'Evidence'),
    verdict: field(verdict, 'choice', '认定', 'Verdict'),
    reason: field(z.string().trim().max(2000).nullable(), 'textarea', '理由（不采信时必填）', 'Reason (when rejected)'),
  }),
  'verification.passed': body('verification.passed', { method, people, findings }),
  'verification.failed': body('verification.failed', {
    method,
    people,
    findings,
    redoMeasureIds: field(z.array(z.uuid()).max(50).optional(), 'measure-set', '须返工的措施', 'Measures to redo'),
  }),
  'publicity.started': body('publicity.started', {
    place: field(prose(500), 'text', '公示位置（网址或载体）', 'Where it is published'),
    untilRule: field(deadlineRule, 'deadline', '公示期', 'Publicity period'),
  }),
  'objection.upheld': body('objection.upheld', { reason }),
  'case.closed': body('case.closed', {
    result: field(closureResult, 'choice', '办理结果', 'Result'),
    opinion: field(prose(2000), 'textarea', '销号意见', 'Closure opinion'),
    delayReason: field(
      delayReason.nullable().optional(),
      'choice',
      '未完成原因（持续整改、未整改，或整改金额不足时必填）',
      'Why not complete (when continuing, not rectified, or short of the amount)',
    ),
    nextReviewOn: field(
      plainDate.nullable().optional(),
      'date',
      '下次复核日期（持续整改时必填）',
      'Next review (when continuing)',
    ),
  }),
  'look-back.started': body('look-back.started', { reason }),
  'look-back.consolidated': body('look-back.consolidated', { findings }),
  'look-back.relapsed': body('look-back.relapsed', { findings }),
  ...taskEventBodies,
  ...courseEventBodies,
  ...requestEventBodies,
  ...matterEventBodies,
  ...oversightEventBodies,
  ...recoveryEventBodies,
} as const;

export type CaseEventType = keyof typeof caseEventBodies;
export const caseEventTypes = Object.keys(caseEventBodies) as readonly CaseEventType[];
type Bodies = typeof caseEventBodies;
/** What a client sends to `POST /api/cases/:id/events`. */
export type CaseEventBody = { [Type in CaseEventType]: z.infer<Bodies[Type]> }[CaseEventType];
export type CaseEventBodyOf<Type extends CaseEventType> = z.infer<Bodies[Type]>;
export const caseEventBody = z.discriminatedUnion(
  'type',
  Object.values(caseEventBodies) as unknown as [Bodies[CaseEventType], ...Bodies[CaseEventType][]],
);
