import type {
  Actor,
  LeaderApproval,
  UrgingColour,
  UrgingContent,
  UrgingStatus,
  UrgingSummary,
  UrgingView,
} from '@bihuan/contracts';
import { caseRolesOf, type CaseContext } from '@bihuan/workflow';
import { actionsFor, asksForLeader } from './urging-rights';

/** A notice as the tables have it, with names. */
export type UrgingRecord = {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly caseTitle: string;
  readonly open: boolean;
  readonly context: CaseContext;
  readonly leadUnitId: string | null;
  readonly officeUnitId: string;
  readonly officeName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly colour: UrgingColour;
  readonly level: number;
  readonly title: string;
  readonly content: UrgingContent;
  readonly status: UrgingStatus;
  readonly number: string | null;
  readonly reason: string | null;
  readonly authors: string[];
  readonly draftedAt: Date;
  readonly draftedBy: string | null;
  readonly drafter: string | null;
  readonly approvedAt: Date | null;
  readonly approver: string | null;
  readonly approvedBasis: string | null;
  readonly approvedOpinion: string | null;
  readonly leaderApproval: LeaderApproval | null;
  readonly issuedAt: Date | null;
  readonly issuer: string | null;
  readonly receivedAt: Date | null;
  readonly receiver: string | null;
  readonly droppedAt: Date | null;
  readonly dropper: string | null;
  readonly dropReason: string | null;
  readonly sha256: string | null;
  /** The reader sees it as the office, not as the unit that it is addressed to. */
  readonly isOffice: boolean;
};

/** A notice with its words. */
export function toView(actor: Actor, record: UrgingRecord, today: string): UrgingView {
  return { ...toSummary(actor, record, today), content: record.content, sha256: record.sha256 };
}

/** A notice for a list; what only the office knows of it never reaches the unit. */
export function toSummary(actor: Actor, record: UrgingRecord, today: string): UrgingSummary {
  const { context, open, unitId, status } = record;
  return {
    id: record.id,
    version: record.version,
    case: { id: record.caseId, number: record.caseNumber, title: record.caseTitle },
    office: { id: record.officeUnitId, name: record.officeName },
    unit: { id: unitId, name: record.unitName },
    colour: record.colour,
    level: record.level,
    title: record.title,
    status,
    number: record.number,
    waits: status === 'issued' && open && context.urgings.includes(record.id),
    answerBy: record.content.answerBy,
    approval: approvalOf(record),
    issuedAt: momentOf(record.issuedAt),
    receivedAt: momentOf(record.receivedAt),
    receivedBy: record.receiver,
    ...(record.isOffice ? insideOf(record) : nothingInside),
    actions: [...actionsFor(actor, { document: record, row: record, today })],
    needsLeaderApproval: asksForLeader(record.colour, caseRolesOf(actor, context)),
  };
}

const nothingInside = {
  reason: null,
  draftedAt: null,
  draftedBy: null,
  issuedBy: null,
  droppedAt: null,
  droppedBy: null,
  dropReason: null,
} as const;

function insideOf(record: UrgingRecord): { readonly [Key in keyof typeof nothingInside]: UrgingSummary[Key] } {
  return {
    reason: record.reason,
    draftedAt: record.draftedAt.toISOString(),
    draftedBy: record.drafter,
    issuedBy: record.issuer,
    droppedAt: momentOf(record.droppedAt),
    droppedBy: record.dropper,
    dropReason: record.dropReason,
  };
}

/** The unit learns who approved and under which authority, as the paper says; the opinion stays in the office. */
function approvalOf(record: UrgingRecord): UrgingSummary['approval'] {
  const { approver, approvedAt, approvedBasis, approvedOpinion, leaderApproval, isOffice } = record;
  if (approver === null || approvedAt === null || approvedBasis === null) return null;
  return {
    by: approver,
    at: approvedAt.toISOString(),
    basis: approvedBasis,
    opinion: isOffice ? approvedOpinion : null,
    leaderApproval: isOffice ? leaderApproval : null,
  };
}

function momentOf(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
