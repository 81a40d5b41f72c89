import type {
  DocumentContent,
  DraftableKind,
  LeaderApproval,
  OfficialDocumentKind,
  OfficialDocumentStatus,
  Role,
  TemplateCheck,
} from '@bihuan/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CaseRow } from './case.rows';
import { PersonRow, UnitRow } from './people.rows';

/** A version of the template of a kind of document, of one unit or of all (no unit). Version 0 ships with the product and has no row. */
@Entity('document_template')
@Unique('document_template_version', ['scope', 'kind', 'version'])
@Index('document_template_active', ['scope', 'kind'], { unique: true, where: 'active' })
@Check('document_template_scope', `scope = coalesce(unit_id::text, 'all')`)
@Check('document_template_own_version', `version > 0`)
export class DocumentTemplateRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => UnitRow) @Index() @Column('uuid', { nullable: true }) unitId: string | null;
  /** The unit, or `all`: a null would not be unique. */
  @Column('text') scope: string;
  @Column('text') kind: OfficialDocumentKind;
  @Column('int') version: number;
  @Column('text') name: string;
  @Column('bytea', { select: false }) content: Buffer;
  @Column('int') size: number;
  @Column('text') sha256: string;
  @Column('jsonb') checkResult: TemplateCheck;
  @Column('boolean') active: boolean;
  @Column('timestamptz') uploadedAt: Date;
  @ForeignKey(() => PersonRow) @Column('uuid') uploadedBy: string;
}

/** The word that a unit numbers a kind of document with (代字), where it has chosen its own. */
@Entity('document_mark')
export class DocumentMarkRow {
  @ForeignKey(() => UnitRow) @PrimaryColumn('uuid') unitId: string;
  @PrimaryColumn('text') kind: DraftableKind;
  @Column('text') mark: string;
  @Column('timestamptz') changedAt: Date;
  @ForeignKey(() => PersonRow) @Column('uuid') changedBy: string;
}

/**
 * An official document. As with urging notices, the table itself refuses one that is out without its approval, or that one of
 * its authors approved; what is issued is kept byte for byte, and what is withdrawn keeps its number.
 */
@Entity('official_document')
@Unique('official_document_number', ['series', 'seriesNumber'])
@Index(['unitId', 'status'])
@Index(['draftedAt'])
@Check(
  'official_document_approved',
  `status IN ('draft', 'discarded') OR (approved_by IS NOT NULL AND approved_at IS NOT NULL AND approved_role IS NOT NULL AND approved_role IN ('office-lead', 'gov-leader', 'unit-leader') AND approved_opinion IS NOT NULL AND NOT authors @> to_jsonb(approved_by::text) AND (NOT needs_leader OR approved_role = 'gov-leader' OR leader_approval IS NOT NULL))`,
)
@Check(
  'official_document_issued',
  `(status IN ('issued', 'withdrawn')) = (number IS NOT NULL AND series IS NOT NULL AND series_number IS NOT NULL AND issued_at IS NOT NULL AND issued_content IS NOT NULL AND document IS NOT NULL AND sha256 IS NOT NULL)`,
)
@Check(
  'official_document_ended',
  `(status IN ('withdrawn', 'discarded')) = (ended_at IS NOT NULL AND end_reason IS NOT NULL)`,
)
@Check('official_document_criticism', `needs_leader OR kind <> 'bulletin'`)
export class OfficialDocumentRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: DraftableKind;
  /** The office or unit whose document it is. */
  @ForeignKey(() => UnitRow) @Column('uuid') unitId: string;
  @Column('text') title: string;
  /** What it was drafted from, as it was read at that moment. */
  @Column('jsonb') facts: Record<string, unknown>;
  @Column('jsonb') content: DocumentContent;
  @Column('text') status: OfficialDocumentStatus;
  /** Raised by every change, so that nobody approves or issues what they have not read. */
  @Column('int') version: number;
  /** The template it is made with; none for the one that ships with the product, whose version is 0. */
  @ForeignKey(() => DocumentTemplateRow) @Index() @Column('uuid', { nullable: true }) templateId: string | null;
  @Column('int') templateVersion: number;
  /** Everybody who wrote on it: none of them may approve it. */
  @Column('jsonb') authors: string[];
  @Column('boolean') needsLeader: boolean;
  @Column('timestamptz') draftedAt: Date;
  @ForeignKey(() => PersonRow) @Column('uuid') draftedBy: string;
  @Column('timestamptz', { nullable: true }) approvedAt: Date | null;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) approvedBy: string | null;
  @Column('text', { nullable: true }) approvedRole: Role | null;
  @Column('text', { nullable: true }) approvedOpinion: string | null;
  @Column('jsonb', { nullable: true }) leaderApproval: LeaderApproval | null;
  @Column('text', { nullable: true }) number: string | null;
  @Column('text', { nullable: true }) series: string | null;
  @Column('int', { nullable: true }) seriesNumber: number | null;
  @Column('timestamptz', { nullable: true }) issuedAt: Date | null;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) issuedBy: string | null;
  /** The content with number and date, as it was put into the template. */
  @Column('jsonb', { nullable: true }) issuedContent: DocumentContent | null;
  /** The Word file as it was issued; the hash is of these bytes. */
  @Column('bytea', { nullable: true, select: false }) document: Buffer | null;
  @Column('text', { nullable: true }) sha256: string | null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) endedBy: string | null;
  @Column('text', { nullable: true }) endReason: string | null;
}

/** The cases that a document is about, in the order in which it tells of them. */
@Entity('official_document_case')
export class OfficialDocumentCaseRow {
  @ForeignKey(() => OfficialDocumentRow) @PrimaryColumn('uuid') documentId: string;
  @ForeignKey(() => CaseRow) @Index() @PrimaryColumn('uuid') caseId: string;
  @Column('int') position: number;
}

/** A unit that a document is addressed to, and its signature once it has signed. */
@Entity('official_document_receipt')
@Check('official_document_receipt_signed', `(received_at IS NULL) = (received_by IS NULL)`)
export class OfficialDocumentReceiptRow {
  @ForeignKey(() => OfficialDocumentRow) @PrimaryColumn('uuid') documentId: string;
  @ForeignKey(() => UnitRow) @Index() @PrimaryColumn('uuid') unitId: string;
  @Column('timestamptz', { nullable: true }) receivedAt: Date | null;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) receivedBy: string | null;
}
