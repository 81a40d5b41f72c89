import { z } from 'zod';
import { templateCode, yearlyDay } from './case-terms';
import { domain } from './code-lists';
import { plainDate } from './deadline';
import { documentTree } from './document-tree';
import { pageOf, pageQuery } from './paging';
import { codeOf, words } from './words';

const unit = z.strictObject({ id: z.uuid(), name: z.string() });
const count = z.int().min(0);

/** What is counted for one unit at the end of a day; the lights add up to what is open. */
export const snapshotCounts = z.strictObject({
  open: count,
  notStarted: count,
  normal: count,
  near: count,
  warning: count,
  overdue: count,
  suspended: count,
  /** On the day itself: registered, closed, put off, relapsed. */
  registered: count,
  closed: count,
  extensions: count,
  relapses: count,
});
export type SnapshotCounts = z.infer<typeof snapshotCounts>;

export const snapshotView = snapshotCounts.extend({ day: plainDate, office: unit, unit });
export type SnapshotView = z.infer<typeof snapshotView>;
export const snapshotPage = pageOf(snapshotView);
export const snapshotQuery = pageQuery
  .extend({ from: plainDate.optional(), to: plainDate.optional(), unitId: z.uuid().optional() })
  .refine(({ from, to }) => !from || !to || from <= to, {
    path: ['to'],
    error: '结束日期早于开始日期 / the range ends before it begins',
  });
export type SnapshotQuery = z.infer<typeof snapshotQuery>;

/** What an office puts together at regular times. Stored: added, never renamed. */
export const periodicKinds = {
  'weekly-sheet': { zh: '周调度表', en: 'Weekly dispatch sheet' },
  'monthly-bulletin': { zh: '月通报', en: 'Monthly bulletin' },
} as const;
export const periodicKind = codeOf(periodicKinds);
export type PeriodicKind = z.infer<typeof periodicKind>;

export const periodicStatuses = {
  draft: { zh: '草稿', en: 'Draft' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  approved: { zh: '已批准', en: 'Approved' },
  issued: { zh: '已印发', en: 'Issued' },
  discarded: { zh: '已作废', en: 'Discarded' },
} as const;
export const periodicStatus = codeOf(periodicStatuses);
export type PeriodicStatus = z.infer<typeof periodicStatus>;

/** What people may change of a draft: words of their own, and which of the late cases a bulletin does not name. */
export const periodicEdit = z.strictObject({
  remarks: z.string().trim().max(4000),
  leftOut: z.array(z.uuid()).max(500).default([]),
});
export type PeriodicEdit = Readonly<z.infer<typeof periodicEdit>>;

/**
 * The approval on record without which no unit is named for criticism: which leader of the government gave it, when, and
 * where that is written (Regulations on Government Supervision, Art. 21).
 */
export const bulletinApproval = z.strictObject({
  leader: z.string().trim().min(1).max(50),
  approvedOn: plainDate,
  basis: z.string().trim().min(1).max(500),
});
export type BulletinApproval = Readonly<z.infer<typeof bulletinApproval>>;

export const periodicSummary = z.strictObject({
  id: z.uuid(),
  kind: periodicKind,
  office: unit,
  from: plainDate,
  to: plainDate,
  status: periodicStatus,
  /** The issue of the year, such as 2026 No. 9; only of what was issued. */
  issue: z.strictObject({ year: z.int(), number: z.int() }).nullable(),
  draftedAt: z.string(),
  version: z.int(),
});
export type PeriodicSummary = z.infer<typeof periodicSummary>;
export const periodicPage = pageOf(periodicSummary);
export const periodicQuery = pageQuery.extend({ kind: periodicKind.optional(), status: periodicStatus.optional() });
export type PeriodicQuery = z.infer<typeof periodicQuery>;

/** What may be done with a sheet or bulletin; the screen draws what it is told. */
export const periodicAct = z.enum(['edit', 'confirm', 'approve', 'issue', 'discard', 'rebuild']);
export type PeriodicAct = z.infer<typeof periodicAct>;

export const periodicView = periodicSummary.extend({
  tree: documentTree,
  remarks: z.string(),
  leftOut: z.array(z.uuid()),
  /** The late cases that a bulletin may name. */
  late: z.array(z.strictObject({ caseId: z.uuid(), number: z.string(), title: z.string(), leadUnit: z.string() })),
  editedBy: z.array(z.string()),
  approval: bulletinApproval.extend({ by: z.string(), at: z.string() }).nullable(),
  finishedBy: z.string().nullable(),
  finishedAt: z.string().nullable(),
  sha256: z.string().nullable(),
  may: z.array(periodicAct),
  /** Why what is next may not be done by the caller; empty when it may. */
  mayNot: z.array(z.strictObject({ act: periodicAct, reason: words })),
});
export type PeriodicView = z.infer<typeof periodicView>;

const dayOfMonth = z.int().min(1).max(31);

/** When an obligation comes again. A day that a month does not have is the last one of it. */
export const cadence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('yearly'), on: yearlyDay }),
  z.strictObject({ kind: z.literal('quarterly'), month: z.int().min(1).max(3), day: dayOfMonth }),
  z.strictObject({ kind: z.literal('monthly'), day: dayOfMonth }),
]);
export type Cadence = Readonly<z.infer<typeof cadence>>;

/** An obligation that comes again: what an office adopts, in words of its own. */
export const dutyBody = z.strictObject({
  name: z.string().trim().min(1).max(150),
  text: z.string().trim().min(1).max(4000),
  workflow: z.string().min(1).max(60),
  template: templateCode.nullable(),
  domain,
  leadUnitId: z.uuid().nullable(),
  cadence,
  /** How many days before it is due the case is registered. */
  leadDays: z.int().min(0).max(180),
  active: z.boolean(),
});
export type DutyBody = Readonly<z.infer<typeof dutyBody>>;

export const dutyView = dutyBody.extend({
  id: z.uuid(),
  leadUnit: unit.nullable(),
  version: z.int(),
  /** The next time it is due, and from which day its case is in the ledger; null once it is switched off. */
  next: z.strictObject({ dueOn: plainDate, registerOn: plainDate }).nullable(),
  last: z.strictObject({ caseId: z.uuid(), number: z.string(), dueOn: plainDate }).nullable(),
});
export type DutyView = z.infer<typeof dutyView>;

/** An obligation as the product proposes it: nothing happens until an office adopts it. */
export const proposedDuty = dutyBody
  .omit({ leadUnitId: true, active: true })
  .extend({ code: z.string(), basis: z.string() });
export type ProposedDuty = Readonly<z.infer<typeof proposedDuty>>;

export const dutiesView = z.strictObject({ duties: z.array(dutyView), proposed: z.array(proposedDuty) });
export type DutiesView = z.infer<typeof dutiesView>;
