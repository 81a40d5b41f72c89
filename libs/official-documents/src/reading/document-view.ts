import { localDateOf } from '@bihuan/calendar';
import type {
  Actor,
  DocumentContent,
  DraftableKind,
  LeaderApproval,
  OfficialDocumentStatus,
  OfficialDocumentSummary,
  OfficialDocumentView,
} from '@bihuan/contracts';
import { paperTree } from '@bihuan/report-domain';
import { actsFor, type Standing } from '../life/document-rights';

type FoundReceipt = {
  readonly unitId: string;
  readonly unitName: string;
  readonly receivedAt: string | null;
  readonly receivedBy: string | null;
};

/** A document as the tables have it, with names; lists leave out all from `content` on. */
export type DocumentRecord = {
  readonly id: string;
  readonly version: number;
  readonly kind: DraftableKind;
  readonly title: string;
  readonly status: OfficialDocumentStatus;
  readonly number: string | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly authors: string[];
  readonly needsLeader: boolean;
  readonly draftedAt: Date;
  readonly issuedAt: Date | null;
  readonly caseCount: number;
  readonly receipts: readonly FoundReceipt[];
  readonly isBelow: boolean;
  readonly content: DocumentContent;
  readonly templateVersion: number;
  readonly templateName: string | null;
  readonly drafter: string | null;
  readonly approver: string | null;
  readonly approvedAt: Date | null;
  readonly approvedOpinion: string | null;
  readonly leaderApproval: LeaderApproval | null;
  readonly issuer: string | null;
  readonly sha256: string | null;
  readonly endedAt: Date | null;
  readonly ender: string | null;
  readonly endReason: string | null;
  readonly authorNames: string[];
};

/** What a view needs beside the record. `blankNumber` is what stands above a draft in the place of its number. */
export type Around = {
  readonly cases: OfficialDocumentView['cases'];
  readonly timeZone: string;
  readonly blankNumber: string;
};

/** A document for a list. */
export function toSummary(actor: Actor, record: DocumentRecord): OfficialDocumentSummary {
  const { unsigned } = standingOf(record);
  return {
    id: record.id,
    version: record.version,
    kind: record.kind,
    title: record.title,
    status: record.status,
    number: record.number,
    unit: { id: record.unitId, name: record.unitName },
    receipts: record.receipts.map(({ unitId, unitName, receivedAt, receivedBy }) => ({
      unit: { id: unitId, name: unitName },
      receivedAt: receivedAt === null ? null : new Date(receivedAt).toISOString(),
      receivedBy,
    })),
    caseCount: record.caseCount,
    waits: record.status === 'issued' && unsigned.some((id) => actor.unitLine.includes(id)),
    draftedAt: record.draftedAt.toISOString(),
    issuedAt: momentOf(record.issuedAt),
  };
}

/** A document with its text. Whom it is addressed to learns who signed it off; how it came about stays with its authors. */
export function toView(actor: Actor, record: DocumentRecord, around: Around): OfficialDocumentView {
  const isOurs = actor.unitLine.includes(record.unitId) || record.isBelow;
  const { approvedAt, draftedAt } = record;
  const date = localDateOf((approvedAt ?? draftedAt).toISOString(), around.timeZone);
  const number = record.number ?? around.blankNumber;
  const { content, kind, unitName } = record;
  return {
    ...toSummary(actor, record),
    content,
    tree: paperTree(kind, content, { issuer: unitName, number, date }),
    cases: around.cases,
    template: {
      version: record.templateVersion,
      name: record.templateName ?? '内置模板',
      isBuiltIn: record.templateName === null,
    },
    draftedBy: isOurs ? record.drafter : null,
    authors: isOurs ? record.authorNames : [],
    approval: approvalOf(record, isOurs),
    issuedBy: isOurs ? record.issuer : null,
    sha256: record.sha256,
    ended: endedOf(record),
    needsLeaderApproval: record.needsLeader && !actor.roles.includes('gov-leader'),
    acts: actsFor(actor, standingOf(record)),
  };
}

function standingOf({ receipts, ...record }: DocumentRecord): Standing {
  const unsigned = receipts.filter(({ receivedAt }) => receivedAt === null).map(({ unitId }) => unitId);
  return { ...record, unsigned };
}

function approvalOf(record: DocumentRecord, isOurs: boolean): OfficialDocumentView['approval'] {
  const { approver, approvedAt, approvedOpinion, leaderApproval } = record;
  if (approver === null || approvedAt === null) return null;
  return {
    by: approver,
    at: approvedAt.toISOString(),
    opinion: isOurs ? approvedOpinion : null,
    leaderApproval: isOurs ? leaderApproval : null,
  };
}

function endedOf({ endedAt, ender, endReason }: DocumentRecord): OfficialDocumentView['ended'] {
  if (endedAt === null || endReason === null) return null;
  return { at: endedAt.toISOString(), by: ender ?? '', reason: endReason };
}

function momentOf(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
