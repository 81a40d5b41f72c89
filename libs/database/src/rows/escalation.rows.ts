import type {
  LeaderApproval,
  ProposalStatus,
  Role,
  RungEffect,
  UrgingColour,
  UrgingContent,
  UrgingStatus,
} from '@bihuan/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CaseRow } from './case.rows';
import { PersonRow, UnitRow } from './people.rows';

/** What a rung of the ladder proposes for a case: people take it or dismiss it. */
@Entity('escalation_proposal')
@Unique('escalation_proposal_once', ['cause'])
@Index('escalation_proposal_undecided', ['caseId', 'effect'], { unique: true, where: `status = 'open'` })
@Index(['officeUnitId', 'status', 'effect'])
@Check('escalation_proposal_decided', `(status = 'open') = (decided_at IS NULL)`)
@Check(
  'escalation_proposal_approved',
  `status <> 'taken' OR effect LIKE 'urging-%' OR (decided_by IS NOT NULL AND basis IS NOT NULL AND decided_role IS NOT NULL AND decided_role IN ('office-lead', 'gov-leader') AND (decided_role = 'gov-leader' OR effect = 'raised-supervision' OR leader_approval IS NOT NULL))`,
)
export class EscalationProposalRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => CaseRow) @Index() @Column('uuid') caseId: string;
  @ForeignKey(() => UnitRow) @Column('uuid') officeUnitId: string;
  /** No foreign key: a timer may be cleared away, what it proposed stays. */
  @Index() @Column('uuid') timerId: string;
  /** The rung, as the timer named it. */
  @Column('text') rung: string;
  @Column('text') effect: RungEffect;
  @Column('int') level: number;
  /** `timer:<id>:<effect>`: a job that runs again adds nothing. */
  @Column('text') cause: string;
  /** The due date that had passed when it was proposed. */
  @Column('date') dueOn: string;
  @Column('timestamptz') createdAt: Date;
  @Column('text') status: ProposalStatus;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('text', { nullable: true }) decidedRole: Role | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  /** The opinion of whoever took it, or why it was dismissed. */
  @Column('text', { nullable: true }) reason: string | null;
  /** Under which authority it was taken (Regulations on Government Supervision Art. 21). */
  @Column('text', { nullable: true }) basis: string | null;
  @Column('jsonb', { nullable: true }) leaderApproval: LeaderApproval | null;
}

/**
 * An urging notice (督办单). The table itself refuses one that is out without the approval that its colour asks for, or
 * that its own author approved: not even a hand in the database walks around the gate.
 */
@Entity('urging_document')
@Unique('urging_document_number', ['officeUnitId', 'number'])
@Index(['officeUnitId', 'status'])
@Check(
  'urging_document_approved',
  `status IN ('draft', 'dropped') OR (approved_by IS NOT NULL AND approved_at IS NOT NULL AND approved_basis IS NOT NULL AND approved_role IS NOT NULL AND approved_role IN ('office-lead', 'gov-leader') AND NOT authors @> to_jsonb(approved_by::text) AND (colour <> 'red' OR approved_role = 'gov-leader' OR leader_approval IS NOT NULL))`,
)
@Check(
  'urging_document_numbered',
  `(status IN ('issued', 'received')) = (number IS NOT NULL AND issued_at IS NOT NULL AND issued_text IS NOT NULL AND sha256 IS NOT NULL)`,
)
export class UrgingDocumentRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => EscalationProposalRow) @Index() @Column('uuid', { nullable: true }) proposalId: string | null;
  @ForeignKey(() => CaseRow) @Index() @Column('uuid') caseId: string;
  @ForeignKey(() => UnitRow) @Column('uuid') officeUnitId: string;
  /** The unit that it is addressed to. */
  @ForeignKey(() => UnitRow) @Index() @Column('uuid') unitId: string;
  @Column('text') colour: UrgingColour;
  @Column('int') level: number;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text') title: string;
  @Column('jsonb') content: UrgingContent;
  @Column('text') status: UrgingStatus;
  /** Raised by every change, so that nobody approves or issues what they have not read. */
  @Column('int') version: number;
  /** Everybody who wrote on it: none of them may approve it. */
  @Column('jsonb') authors: string[];
  @Column('timestamptz') draftedAt: Date;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) draftedBy: string | null;
  @Column('timestamptz', { nullable: true }) approvedAt: Date | null;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) approvedBy: string | null;
  @Column('text', { nullable: true }) approvedRole: Role | null;
  @Column('text', { nullable: true }) approvedBasis: string | null;
  @Column('text', { nullable: true }) approvedOpinion: string | null;
  @Column('jsonb', { nullable: true }) leaderApproval: LeaderApproval | null;
  @Column('text', { nullable: true }) number: string | null;
  @Column('timestamptz', { nullable: true }) issuedAt: Date | null;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) issuedBy: string | null;
  /** The document tree as it was issued, letter by letter: the hash is of these bytes. */
  @Column('text', { nullable: true }) issuedText: string | null;
  @Column('text', { nullable: true }) sha256: string | null;
  @Column('timestamptz', { nullable: true }) receivedAt: Date | null;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) receivedBy: string | null;
  @Column('timestamptz', { nullable: true }) droppedAt: Date | null;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) droppedBy: string | null;
  @Column('text', { nullable: true }) dropReason: string | null;
}
