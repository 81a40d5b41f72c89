import { z } from 'zod';
import { unitRef } from './case-views';
import { plainDate } from './deadline';
import { prose } from './event-fields';
import { rungEffect } from './ladders';
import { pageOf, pageQuery } from './paging';
import { codeOf, words } from './words';

/*
 * What the ladder leads to: urging notices (督办单), and candidates for bulletin, interview and raised supervision. What
 * criticises a unit rests on a recorded approval (Regulations on Government Supervision Art. 21).
 */
const moment = z.iso.datetime();

export const urgingColours = {
  blue: { zh: '蓝色督办单', en: 'Blue notice' },
  yellow: { zh: '黄色督办单', en: 'Yellow notice' },
  red: { zh: '红色督办单', en: 'Red notice' },
} as const;
export const urgingColour = codeOf(urgingColours);
export type UrgingColour = z.infer<typeof urgingColour>;

export const urgingStatuses = {
  draft: { zh: '待批准', en: 'To be approved' },
  approved: { zh: '待印发', en: 'To be issued' },
  issued: { zh: '待签收', en: 'To be signed for' },
  received: { zh: '已签收', en: 'Signed for' },
  dropped: { zh: '不予印发', en: 'Dropped' },
} as const;
export const urgingStatus = codeOf(urgingStatuses);
export type UrgingStatus = z.infer<typeof urgingStatus>;

export const proposalStatuses = {
  open: { zh: '待决定', en: 'To be decided' },
  taken: { zh: '已采纳', en: 'Taken' },
  dismissed: { zh: '不采纳', en: 'Dismissed' },
} as const;
export const proposalStatus = codeOf(proposalStatuses);
export type ProposalStatus = z.infer<typeof proposalStatus>;

/** What an urging notice says beside its title. */
export const urgingContent = z.strictObject({
  /** What is late, and since when. */
  facts: prose(2000),
  basis: prose(1000),
  /** What is asked of the unit, and by when it answers. */
  requirement: prose(2000),
  answerBy: plainDate,
  /** What follows if nothing comes. */
  notice: prose(1000).nullable(),
  contact: prose(200),
  copyTo: prose(200).nullable(),
});
export type UrgingContent = z.infer<typeof urgingContent>;

/** A notice drafted by hand may begin at any step, with a reason: what is urgent may start at yellow or red. */
export const urgingDraftBody = z.strictObject({ colour: urgingColour, reason: prose(500) });
export type UrgingDraftBody = z.infer<typeof urgingDraftBody>;

export const urgingEditBody = z.strictObject({ title: prose(200), content: urgingContent });
export type UrgingEditBody = z.infer<typeof urgingEditBody>;

/** The written approval of a government leader, recorded by the head of office. */
export const leaderApproval = z.strictObject({ leader: prose(50), document: prose(200), on: plainDate });
export type LeaderApproval = z.infer<typeof leaderApproval>;

/** Under which authority something is approved, with what words. */
export const approvalBody = z.strictObject({
  basis: prose(500),
  opinion: prose(1000),
  leaderApproval: leaderApproval.nullable(),
});
export type ApprovalBody = z.infer<typeof approvalBody>;

const approvalRecord = z.strictObject({
  by: z.string(),
  at: moment,
  basis: z.string(),
  /** Kept within the office. */
  opinion: z.string().nullable(),
  leaderApproval: leaderApproval.nullable(),
});

const caseRef = z.strictObject({ id: z.uuid(), number: z.string(), title: z.string() });

export const urgingActions = ['edit', 'approve', 'issue', 'drop', 'receive'] as const;
export type UrgingAction = (typeof urgingActions)[number];

/** An urging notice as its reader may know it: the unit learns of it when it is issued, and nothing of how it came about. */
export const urgingSummary = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  case: caseRef,
  office: unitRef,
  unit: unitRef,
  colour: urgingColour,
  level: z.int(),
  title: z.string(),
  status: urgingStatus,
  number: z.string().nullable(),
  /** It still can be signed for: the case is open and the unit still leads it. */
  waits: z.boolean(),
  answerBy: plainDate,
  /** Why it begins at this step; for a draft of the ladder, none. */
  reason: z.string().nullable(),
  draftedAt: moment.nullable(),
  /** Null for a draft of the ladder. */
  draftedBy: z.string().nullable(),
  approval: approvalRecord.nullable(),
  issuedAt: moment.nullable(),
  issuedBy: z.string().nullable(),
  receivedAt: moment.nullable(),
  receivedBy: z.string().nullable(),
  droppedAt: moment.nullable(),
  droppedBy: z.string().nullable(),
  dropReason: z.string().nullable(),
  /** What the reader could do with it at this point; with a reason where it is refused. */
  actions: z.array(z.strictObject({ action: z.enum(urgingActions), refusal: words.nullable() })),
  /** Whether the reader approves only on the written approval of a government leader. */
  needsLeaderApproval: z.boolean(),
});
export type UrgingSummary = z.infer<typeof urgingSummary>;
export const urgingPage = pageOf(urgingSummary);

export const urgingView = urgingSummary.extend({
  content: urgingContent,
  /** Of the issued text, as the journal of the case holds it too. */
  sha256: z.string().nullable(),
});
export type UrgingView = z.infer<typeof urgingView>;

export const urgingQuery = pageQuery.extend({ status: urgingStatus.optional(), colour: urgingColour.optional() });
export type UrgingQuery = z.infer<typeof urgingQuery>;

/** Something that the ladder proposes for a case, and what people made of it. */
export const proposalView = z.strictObject({
  id: z.uuid(),
  case: caseRef.extend({ dueOn: plainDate.nullable() }),
  unit: unitRef.nullable(),
  effect: rungEffect,
  level: z.int(),
  /** Why it is proposed, in words. */
  why: words,
  createdAt: moment,
  status: proposalStatus,
  documentId: z.uuid().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: moment.nullable(),
  reason: z.string().nullable(),
  approval: z.strictObject({ basis: z.string(), leaderApproval: leaderApproval.nullable() }).nullable(),
  /** Whether the reader decides, and whether only on the written approval of a government leader. */
  mayDecide: z.boolean(),
  needsLeaderApproval: z.boolean(),
});
export type ProposalView = z.infer<typeof proposalView>;
export const proposalPage = pageOf(proposalView);

export const proposalQuery = pageQuery.extend({ effect: rungEffect.optional(), status: proposalStatus.optional() });
export type ProposalQuery = z.infer<typeof proposalQuery>;

/** How much waits for the office, by kind. */
export const escalationCounts = z.strictObject({
  candidates: z.array(z.strictObject({ effect: rungEffect, count: z.int() })),
  documents: z.array(z.strictObject({ status: urgingStatus, count: z.int() })),
});
export type EscalationCounts = z.infer<typeof escalationCounts>;
