import { z } from 'zod';
import { unitRef } from './case-views';
import { draftableKind } from './document-rules';
import { documentBlock, documentTree } from './document-tree';
import { leaderApproval } from './escalation-views';
import { prose } from './event-fields';
import { documentContent } from './official-documents';
import { pageOf, pageQuery } from './paging';
import { codeOf, words } from './words';

/*
 * The life of an official document: drafted from cases, approved by somebody who did not write it, numbered and frozen when it
 * is issued, signed for by those it goes to.
 */
const moment = z.iso.datetime();

export const officialDocumentStatuses = {
  draft: { zh: '草稿', en: 'Draft' },
  approved: { zh: '已批准，待印发', en: 'Approved, to be issued' },
  issued: { zh: '已印发', en: 'Issued' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  discarded: { zh: '已作废', en: 'Discarded' },
} as const;
export const officialDocumentStatus = codeOf(officialDocumentStatuses);
export type OfficialDocumentStatus = z.infer<typeof officialDocumentStatus>;

export const documentActs = {
  edit: { zh: '修改', en: 'Edit' },
  rebuild: { zh: '按现状重拟', en: 'Draft again from the cases' },
  approve: { zh: '批准', en: 'Approve' },
  issue: { zh: '印发', en: 'Issue' },
  discard: { zh: '作废', en: 'Discard' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  receive: { zh: '签收', en: 'Sign for it' },
} as const;
export const documentAct = codeOf(documentActs);
export type DocumentAct = z.infer<typeof documentAct>;

/** Cases that a document is drafted from, and the longest text that it may hold: bounded, as it is kept and sent whole. */
export const MOST_CASES = 200;
export const MOST_BLOCKS = 1000;
export const LONGEST_FIELD = 4000;
export const LONGEST_CONTENT = 500_000;

export const documentDraftBody = z.strictObject({
  kind: draftableKind,
  caseIds: z.array(z.uuid()).min(1).max(MOST_CASES),
});
export type DocumentDraftBody = z.infer<typeof documentDraftBody>;

export const documentEditBody = z
  .strictObject({
    fields: z.record(z.string().min(1).max(40), z.string().max(LONGEST_FIELD)),
    body: z.array(documentBlock).max(MOST_BLOCKS),
  })
  .refine((content) => JSON.stringify(content).length <= LONGEST_CONTENT, {
    error: `the text is longer than ${LONGEST_CONTENT} characters`,
    path: ['body'],
  });
export type DocumentEditBody = z.infer<typeof documentEditBody>;

/** Under which authority it is approved, and with what words; the written word of a leader where the document asks for one. */
export const documentApprovalBody = z.strictObject({
  opinion: prose(1000),
  leaderApproval: leaderApproval.nullable(),
});
export type DocumentApprovalBody = z.infer<typeof documentApprovalBody>;

const receipt = z.strictObject({
  unit: unitRef,
  receivedAt: moment.nullable(),
  receivedBy: z.string().nullable(),
});

const caseRef = z.strictObject({ id: z.uuid(), number: z.string(), title: z.string() });

export const officialDocumentSummary = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  kind: draftableKind,
  title: z.string(),
  status: officialDocumentStatus,
  number: z.string().nullable(),
  /** Whose document it is. */
  unit: unitRef,
  /** Units that it is addressed to, each with its receipt. */
  receipts: z.array(receipt),
  /** How many cases it is about. */
  caseCount: z.int(),
  /** The reader's own unit has still to sign for it. */
  waits: z.boolean(),
  draftedAt: moment,
  issuedAt: moment.nullable(),
});
export type OfficialDocumentSummary = z.infer<typeof officialDocumentSummary>;
export const officialDocumentPage = pageOf(officialDocumentSummary);

/** A document as its reader may know it: those addressed learn who signed it off, not how it came about. */
export const officialDocumentView = officialDocumentSummary.extend({
  content: documentContent,
  /** The same, ready to be drawn on the screen. */
  tree: documentTree,
  /** The cases it is about, as far as the reader may see them. */
  cases: z.array(caseRef),
  template: z.strictObject({ version: z.int(), name: z.string(), isBuiltIn: z.boolean() }),
  draftedBy: z.string().nullable(),
  authors: z.array(z.string()),
  approval: z
    .strictObject({
      by: z.string(),
      at: moment,
      opinion: z.string().nullable(),
      leaderApproval: leaderApproval.nullable(),
    })
    .nullable(),
  issuedBy: z.string().nullable(),
  sha256: z.string().nullable(),
  /** Why and when it was discarded or withdrawn. */
  ended: z.strictObject({ at: moment, by: z.string(), reason: z.string() }).nullable(),
  needsLeaderApproval: z.boolean(),
  /** What the reader could do with it at this point; with a reason where it is refused. */
  acts: z.array(z.strictObject({ act: documentAct, refusal: words.nullable() })),
});
export type OfficialDocumentView = z.infer<typeof officialDocumentView>;

export const officialDocumentQuery = pageQuery.extend({
  kind: draftableKind.optional(),
  status: officialDocumentStatus.optional(),
  caseId: z.uuid().optional(),
  /** Only what the reader's unit has still to sign for. */
  waiting: z.stringbool().optional(),
});
export type OfficialDocumentQuery = z.infer<typeof officialDocumentQuery>;

/** The kinds that the reader may draft from a case, and those refused, each with the reason. */
export const offeredKinds = z.array(z.strictObject({ kind: draftableKind, refusal: words.nullable() }));
export type OfferedKinds = z.infer<typeof offeredKinds>;
