import type {
  Actor,
  AskableType,
  CaseOrigin,
  DeadlineRule,
  Disclosure,
  Domain,
  Proposal,
  Rating,
  RectificationType,
  ReplyClass,
  RequestStatus,
  Response,
  Result,
  Severity,
  SourceType,
  TaskPart,
  TaskStatus,
  Verdict,
} from '@bihuan/contracts';
import type { CaseContext } from '@bihuan/workflow';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PersonRow, UnitRow } from './people.rows';

@Entity('inspection')
export class InspectionRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => UnitRow) @Index() @Column('uuid') officeUnitId: string;
  @Column('text') name: string;
  @Column('text') kind: string;
  @Column('text') sourceType: SourceType;
  @Column('text', { nullable: true }) documentNumber: string | null;
  @Column('date') startedOn: string;
  @Column('timestamptz') createdAt: Date;
}

@Entity('case')
@Index('case_in_order', { synchronize: false })
@Index(['officeUnitId', 'state'])
@Index('case_external_number', ['officeUnitId', 'externalNumber'], { where: 'external_number IS NOT NULL' })
export class CaseRow {
  @PrimaryColumn('uuid') id: string;
  @Index({ unique: true }) @Column('text') number: string;
  @Column('text') workflow: string;
  @Column('int') workflowVersion: number;
  @Column('text') state: string;
  @Column('date') stateSince: string;
  /** Unfinished, as the definition says of the state. */
  @Column('boolean') open: boolean;
  @Column('jsonb') context: CaseContext;
  @Column('int') version: number;
  @Column('text') title: string;
  @Column('text') finding: string;
  @Column('text', { nullable: true }) cause: string | null;
  @Column('text', { nullable: true }) goal: string | null;
  @Column('text') sourceType: SourceType;
  @Column('text') domain: Domain;
  @Column('text') severity: Severity;
  @Column('text', { nullable: true }) result: Result | null;
  @Column('text', { nullable: true }) externalNumber: string | null;
  @ForeignKey(() => InspectionRow) @Index() @Column('uuid', { nullable: true }) inspectionId: string | null;
  @Column('jsonb', { nullable: true }) origin: CaseOrigin | null;
  @ForeignKey(() => UnitRow) @Column('uuid') officeUnitId: string;
  @ForeignKey(() => UnitRow) @Index() @Column('uuid', { nullable: true }) leadUnitId: string | null;
  @ForeignKey(() => UnitRow) @Column('uuid', { nullable: true }) verifyUnitId: string | null;
  @Column('boolean') publicityRequired: boolean;
  @Column('date', { nullable: true }) publicityUntil: string | null;
  @Column('jsonb') deadlineRule: DeadlineRule;
  /** The day the clock started: the day of the (latest) issue. */
  @Column('date', { nullable: true }) issuedOn: string | null;
  @Column('date', { nullable: true }) dueOriginal: string | null;
  /** The date of the last decision of people in this period: the issue or an extension; pauses and calendars do not move it. */
  @Column('date', { nullable: true }) dueApproved: string | null;
  @Index() @Column('date', { nullable: true }) dueOn: string | null;
  @Column('boolean') dueFlagged: boolean;
  /** The day the unit asked for closure; being late is judged by it. */
  @Column('date', { nullable: true }) handedInOn: string | null;
  @Column('int') relapses: number;
  /** The step of the ladder on which the case stands; a relapse raises it. */
  @Column('int', { default: 0 }) escalation: number;
  @Column('int', { default: 0 }) extensions: number;
  /** What the unit says to the finding: the second axis beside the state. */
  @Column('text', { nullable: true }) response: Response | null;
  /** From when the next progress report counts, and by which rule; null while none is asked for. */
  @Index('case_progress', { where: 'progress_since IS NOT NULL' }) @Column('date', { nullable: true }) progressSince:
    string | null;
  @Column('jsonb', { nullable: true }) progressEvery: DeadlineRule | null;
  /** The clock has stood still since this day. */
  @Column('date', { nullable: true }) suspendedOn: string | null;
  /** The case that this one was merged into. */
  @ForeignKey(() => CaseRow) @Index() @Column('uuid', { nullable: true }) mergedInto: string | null;
  @Column('text', { nullable: true }) rectificationType: RectificationType | null;
  /** What an audit finding is about, and what was put right of it, in 万元. */
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) amount: string | null;
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) rectifiedAmount: string | null;
  /** What the plan against a hazard sets aside in 万元, and what is done in an emergency. */
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) funds: string | null;
  @Column('text', { nullable: true }) emergencyPlan: string | null;
  /** The day on which the listing of a hazard was published. */
  @Column('date', { nullable: true }) listedOn: string | null;
  /** The class of the first reply that stood, and of the latest: a kept promise may raise it. */
  @Column('text', { nullable: true }) firstReplyClass: ReplyClass | null;
  @Column('text', { nullable: true }) replyClass: ReplyClass | null;
  @Column('date', { nullable: true }) promisedOn: string | null;
  /** What those who waited for the answer thought of it, and how often they were dissatisfied. */
  @Column('text', { nullable: true }) rating: Rating | null;
  @Column('int', { default: 0 }) redos: number;
  /** What may be published of it (code list M). */
  @Column('text', { default: 'not-public' }) disclosure: Disclosure;
  @Column('timestamptz') registeredAt: Date;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) registeredBy: string | null;
  /** When its last event happened. */
  @Column('timestamptz', { default: () => 'now()' }) changedAt: Date;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
}

/**
 * The words of a case in the form in which searches compare them. Kept by triggers, so that nothing that writes a case can
 * forget it; nobody else writes here.
 */
@Entity('case_search')
export class CaseSearchRow {
  @ForeignKey(() => CaseRow, { onDelete: 'CASCADE' }) @PrimaryColumn('uuid') caseId: string;
  @Column('text') text: string;
}

@Entity('task')
@Unique('task_of_unit', ['caseId', 'unitId'])
export class TaskRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => CaseRow) @Column('uuid') caseId: string;
  @ForeignKey(() => UnitRow) @Index() @Column('uuid') unitId: string;
  @Column('text') part: TaskPart;
  /** The unit that gave the part: null for the office. */
  @ForeignKey(() => UnitRow) @Index() @Column('uuid', { nullable: true }) underUnitId: string | null;
  @Column('text', { default: 'assigned' }) status: TaskStatus;
  @Column('int', { default: 1 }) weight: number;
  /** What a unit that splits its task asks for. */
  @Column('text', { nullable: true }) what: string | null;
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('timestamptz', { nullable: true }) signedAt: Date | null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @Column('text', { nullable: true }) answer: string | null;
  /** Why an answer was returned, or the part waived: the last word on it. */
  @Column('text', { nullable: true }) remark: string | null;
}

/** Something asked for that only others may do; the history of its decision. */
@Entity('case_request')
@Index(['caseId', 'askedAt'])
export class CaseRequestRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => CaseRow) @Column('uuid') caseId: string;
  /** The event that is asked for. */
  @Column('text') event: AskableType;
  @Column('jsonb') proposal: Proposal;
  @ForeignKey(() => UnitRow) @Index() @Column('uuid', { nullable: true }) unitId: string | null;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) askedBy: string | null;
  @Column('timestamptz') askedAt: Date;
  @Column('date', { nullable: true }) decideBy: string | null;
  /** Handed in later than the terms ask for. */
  @Column('boolean') late: boolean;
  @Column('text') status: RequestStatus;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @Column('text', { nullable: true }) decision: string | null;
}

@Entity('measure')
export class MeasureRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => CaseRow) @Index() @Column('uuid') caseId: string;
  /** How often the case had relapsed when the measure was planned: earlier rounds are history. */
  @Column('int') round: number;
  @Column('int') position: number;
  @Column('text') text: string;
  @Column('text') owner: string;
  @Column('date') dueOn: string;
  @Column('text') standard: string;
  @Column('date', { nullable: true }) doneOn: string | null;
  @Column('text', { nullable: true }) note: string | null;
}

@Entity('evidence')
export class EvidenceRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => CaseRow) @Index() @Column('uuid') caseId: string;
  @Column('int') round: number;
  @Column('uuid', { nullable: true }) measureId: string | null;
  @ForeignKey(() => StoredFileRow) @Index() @Column('uuid') fileId: string;
  @Column('text') title: string;
  @Column('timestamptz') submittedAt: Date;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) submittedBy: string | null;
  @Column('text', { nullable: true }) verdict: Verdict | null;
  @Column('text', { nullable: true }) verdictReason: string | null;
}

@Entity('stored_file')
export class StoredFileRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') mediaType: string;
  @Column('int') size: number;
  @Index() @Column('text') sha256: string;
  @Column('bytea', { select: false }) content: Buffer;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) uploadedBy: string | null;
  @Column('timestamptz') uploadedAt: Date;
}

/** The journal: append-only, a chain of hashes per case. */
@Entity('case_event')
@Index(['type', 'at'])
export class CaseEventRow {
  @ForeignKey(() => CaseRow) @PrimaryColumn('uuid') caseId: string;
  @PrimaryColumn('int') sequence: number;
  @Column('text') type: string;
  @Column('jsonb') payload: Record<string, unknown>;
  @Column('jsonb') actor: Actor;
  @Index() @Column('timestamptz') at: Date;
  @Column('date') on: string;
  @Column('text', { nullable: true }) stateBefore: string | null;
  @Column('text') stateAfter: string;
  @Column('text', { nullable: true }) previousHash: string | null;
  @Column('text') hash: string;
}

/** The heads of all cases' chains on one day, hashed together. */
@Entity('journal_anchor')
export class JournalAnchorRow {
  @PrimaryColumn('date') day: string;
  @Column('int') cases: number;
  @Column('jsonb') heads: [caseId: string, sequence: number, hash: string][];
  @Column('text') hash: string;
  @Column('timestamptz') createdAt: Date;
}

@Entity('number_series')
export class NumberSeriesRow {
  @PrimaryColumn('text') series: string;
  @Column('int') last: number;
}

/** What the sample of look-backs of an office and year is drawn with: anybody can draw it again. */
@Entity('sampling_seed')
export class SamplingSeedRow {
  @ForeignKey(() => UnitRow) @PrimaryColumn('uuid') officeUnitId: string;
  @PrimaryColumn('int') year: number;
  @Column('text') seed: string;
}
