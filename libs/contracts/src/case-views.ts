import { z } from 'zod';
import { caseOrigin } from './case-events';
import { warningView } from './case-warnings';
import {
  amountKind,
  disclosure,
  domain,
  rating,
  rectificationType,
  replyClass,
  requestStatus,
  response,
  result,
  severity,
  sourceType,
  taskPart,
  taskStatus,
  verdict,
} from './code-lists';
import { light, plainDate } from './deadline';
import { deadlineView } from './deadline-views';
import { formField } from './forms';
import { pageOf, pageQuery } from './paging';
import { caseRole } from './roles';
import { words } from './words';

const moment = z.iso.datetime();
export const unitRef = z.strictObject({ id: z.uuid(), name: z.string() });
export type UnitRef = z.infer<typeof unitRef>;

/** Why an event is refused: a guard or a missing role, in words. */
export const refusal = z.strictObject({ code: z.string(), reason: words });
export type Refusal = z.infer<typeof refusal>;

/** An event that the caller may raise now, with the form it needs. */
export const allowedEvent = z.strictObject({
  type: z.string(),
  label: words,
  primary: z.boolean(),
  form: z.array(formField),
});
export type AllowedEvent = z.infer<typeof allowedEvent>;

/** An event of the present state that the caller may not raise: why not, and who could. */
export const refusedEvent = z.strictObject({
  type: z.string(),
  label: words,
  reasons: z.array(refusal),
  who: z.array(caseRole),
});
export type RefusedEvent = z.infer<typeof refusedEvent>;

export const measureView = z.strictObject({
  id: z.uuid(),
  position: z.int(),
  text: z.string(),
  owner: z.string(),
  dueOn: plainDate,
  standard: z.string(),
  doneOn: plainDate.nullable(),
  note: z.string().nullable(),
});
export const evidenceView = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  measureId: z.uuid().nullable(),
  file: z.strictObject({ id: z.uuid(), name: z.string(), size: z.int(), mediaType: z.string(), sha256: z.string() }),
  submittedAt: moment,
  submittedBy: z.string(),
  verdict: verdict.nullable(),
  verdictReason: z.string().nullable(),
});
/** One unit's part; a unit sees its own and what lies below it, the lead unit and the office see all. */
export const taskView = z.strictObject({
  id: z.uuid(),
  unit: unitRef,
  part: taskPart,
  /** The unit that gave the part; null for the office. */
  under: unitRef.nullable(),
  status: taskStatus,
  weight: z.int(),
  what: z.string().nullable(),
  dueOn: plainDate.nullable(),
  light,
  signedAt: moment.nullable(),
  answeredAt: moment.nullable(),
  answer: z.string().nullable(),
  remark: z.string().nullable(),
});
export type TaskView = z.infer<typeof taskView>;

/** A field of something that was handed in, in words. */
export const detail = z.strictObject({ label: words, value: z.string() });

/** Something asked for, and what became of it. */
export const requestView = z.strictObject({
  id: z.uuid(),
  /** The event that is asked for; whoever may raise it grants it so. */
  event: z.string(),
  label: words,
  proposal: z.record(z.string(), z.unknown()),
  details: z.array(detail),
  unit: unitRef.nullable(),
  askedBy: z.string(),
  askedAt: moment,
  decideBy: plainDate.nullable(),
  late: z.boolean(),
  status: requestStatus,
  decidedBy: z.string().nullable(),
  decidedAt: moment.nullable(),
  decision: z.string().nullable(),
});
export type RequestView = z.infer<typeof requestView>;

/** What only some kinds of matter have: hazards, proposals, hotline orders, audit findings. Amounts are in 万元. */
export const matterView = z.strictObject({
  /** When the listing was published, and until when it is to be (挂牌督办). */
  listedOn: plainDate.nullable(),
  listingDueOn: plainDate.nullable(),
  funds: z.string().nullable(),
  emergencyPlan: z.string().nullable(),
  /** The class of the first reply that stood, and of the latest: a kept promise may have raised it. */
  firstReplyClass: replyClass.nullable(),
  replyClass: replyClass.nullable(),
  promisedOn: plainDate.nullable(),
  rating: rating.nullable(),
  /** How often those who waited for the answer were dissatisfied with it. */
  redos: z.int(),
  rectificationType: rectificationType.nullable(),
  amount: z.string().nullable(),
  rectifiedAmount: z.string().nullable(),
  rectifiedAmounts: z.array(z.strictObject({ kind: amountKind, amount: z.string() })),
  /** When the office reviews a case that takes several stages. */
  reviewOn: plainDate.nullable(),
});
export type MatterView = z.infer<typeof matterView>;

/** One case with all that its page shows, and what the caller may do. */
export const caseView = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  version: z.int(),
  workflow: z.strictObject({ id: z.string(), version: z.int(), label: words }),
  state: z.strictObject({
    id: z.string(),
    label: words,
    open: z.boolean(),
    /** Who is expected to act next. */
    awaits: z.array(caseRole),
  }),
  title: z.string(),
  finding: z.string(),
  cause: z.string().nullable(),
  goal: z.string().nullable(),
  sourceType,
  domain,
  severity,
  result: result.nullable(),
  externalNumber: z.string().nullable(),
  inspection: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  office: unitRef,
  leadUnit: unitRef.nullable(),
  verifyUnit: unitRef.nullable(),
  tasks: z.array(taskView),
  requests: z.array(requestView),
  /** What the unit says to the finding. */
  response: response.nullable(),
  mergedInto: z.strictObject({ id: z.uuid(), number: z.string() }).nullable(),
  matter: matterView,
  lookBackOn: plainDate.nullable(),
  resultReviewOn: plainDate.nullable(),
  publicityRequired: z.boolean(),
  publicityUntil: plainDate.nullable(),
  deadline: deadlineView,
  light,
  /** When the next report of progress is due, and whether the unit is asked for it now; null where none is asked for. */
  progress: z.strictObject({ dueOn: plainDate, isDue: z.boolean() }).nullable(),
  relapses: z.int(),
  escalation: z.int(),
  /** What may be published of it. */
  disclosure,
  /** Why its notices may come out of hours; null for nearly all. */
  urgent: z.string().nullable(),
  origin: caseOrigin.nullable(),
  measures: z.array(measureView),
  evidence: z.array(evidenceView),
  /** Points to check, for verifier and office only; empty for everybody else. */
  warnings: z.array(warningView),
  allowedEvents: z.array(allowedEvent),
  /** What the caller may not do, but may ask for: with the form of the proposal. */
  askableEvents: z.array(allowedEvent),
  refusedEvents: z.array(refusedEvent),
  /** What a process steward may do when the usual ways no longer help; empty for everybody else. */
  /** What the office may do wherever the case stands on its way. */
  oversightEvents: z.array(allowedEvent),
  recoveryEvents: z.array(allowedEvent),
  registeredAt: moment,
  closedAt: moment.nullable(),
});
export type CaseView = z.infer<typeof caseView>;

/** A case in one line: what every list of cases shows. The ledger itself shows more: `fullLedgerRow`. */
export const ledgerRow = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  workflow: z.strictObject({ id: z.string(), label: words }),
  state: z.strictObject({ id: z.string(), label: words, open: z.boolean() }),
  sourceType,
  domain,
  severity,
  leadUnit: unitRef.nullable(),
  dueOn: plainDate.nullable(),
  workingDaysLeft: z.int().nullable(),
  light,
  relapses: z.int(),
  registeredAt: moment,
});
export type LedgerRow = z.infer<typeof ledgerRow>;

/** A case that waits for the caller, with the one next step. */
export const toDoItem = ledgerRow.extend({
  version: z.int(),
  next: z.strictObject({ type: z.string(), label: words }).nullable(),
  /** A report of progress is due, and the reader may say that nothing has changed. */
  progressDue: z.boolean(),
});
export type ToDoItem = z.infer<typeof toDoItem>;
export const toDoPage = pageOf(toDoItem);

/** One row of a case's journal, in the words of the definition. */
export const journalEntry = z.strictObject({
  sequence: z.int(),
  type: z.string(),
  label: words,
  at: moment,
  by: z.string(),
  byUnit: z.string().nullable(),
  from: words.nullable(),
  to: words,
  details: z.array(detail),
  hash: z.string(),
});
export type JournalEntry = z.infer<typeof journalEntry>;
export const journalPage = pageOf(journalEntry);
/** What an entry of the journal is about: a step of the way, the work, the parts of units, or requests and dates. */
export const journalKinds = ['steps', 'work', 'tasks', 'requests'] as const;
export type JournalKind = (typeof journalKinds)[number];
export const journalQuery = pageQuery.extend({ kind: z.enum(journalKinds).optional() });
export type JournalQuery = z.infer<typeof journalQuery>;
