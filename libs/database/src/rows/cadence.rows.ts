import type {
  BulletinApproval,
  Cadence,
  DocumentTree,
  Domain,
  PeriodicKind,
  PeriodicStatus,
  SnapshotCounts,
} from '@bihuan/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CaseRow } from './case.rows';
import { PersonRow, UnitRow } from './people.rows';

/** What an office had to do with at the end of a day, by lead unit; cases without one stand under the office itself. Never changed. */
@Entity('daily_snapshot')
export class DailySnapshotRow implements SnapshotCounts {
  @PrimaryColumn('date') day: string;
  @ForeignKey(() => UnitRow) @Index() @PrimaryColumn('uuid') officeUnitId: string;
  @ForeignKey(() => UnitRow) @Index() @PrimaryColumn('uuid') unitId: string;
  @Column('int') open: number;
  @Column('int') notStarted: number;
  @Column('int') normal: number;
  @Column('int') near: number;
  @Column('int') warning: number;
  @Column('int') overdue: number;
  @Column('int') suspended: number;
  @Column('int') registered: number;
  @Column('int') closed: number;
  @Column('int') extensions: number;
  @Column('int') relapses: number;
  @Column('timestamptz') takenAt: Date;
}

/** A weekly sheet or a monthly bulletin: facts frozen when it was drafted, what was composed of them, and who answers for it. */
@Entity('periodic_report')
@Unique('periodic_report_once', ['officeUnitId', 'kind', 'fromDay'])
@Index('periodic_report_issue', ['officeUnitId', 'kind', 'issueYear', 'issueNumber'], {
  unique: true,
  where: 'issue_number IS NOT NULL',
})
export class PeriodicReportRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => UnitRow) @Column('uuid') officeUnitId: string;
  @Column('text') kind: PeriodicKind;
  @Column('date') fromDay: string;
  @Column('date') toDay: string;
  @Column('text') status: PeriodicStatus;
  @Column('int') version: number;
  @Column('text') templateVersion: string;
  @Column('jsonb') facts: Record<string, unknown>;
  @Column('jsonb') tree: DocumentTree;
  @Column('text') remarks: string;
  @Column('jsonb') leftOut: string[];
  /** Everybody who had a hand in the draft: none of them approves it. */
  @Column('jsonb') editedBy: string[];
  @Column('jsonb', { nullable: true }) approval: BulletinApproval | null;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) approvedBy: string | null;
  @Column('timestamptz', { nullable: true }) approvedAt: Date | null;
  @Column('int', { nullable: true }) issueYear: number | null;
  @Column('int', { nullable: true }) issueNumber: number | null;
  @Column('bytea', { nullable: true, select: false }) document: Buffer | null;
  @Column('text', { nullable: true }) sha256: string | null;
  @Column('timestamptz') draftedAt: Date;
  /** Who confirmed, issued or discarded it, and when. */
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) finishedBy: string | null;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
}

/** An obligation that comes again, as an office adopted it. */
@Entity('recurring_duty')
export class RecurringDutyRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => UnitRow) @Index() @Column('uuid') officeUnitId: string;
  @Column('text') name: string;
  @Column('text') text: string;
  @Column('text') workflow: string;
  @Column('text', { nullable: true }) template: string | null;
  @Column('text') domain: Domain;
  @ForeignKey(() => UnitRow) @Index() @Column('uuid', { nullable: true }) leadUnitId: string | null;
  @Column('jsonb') cadence: Cadence;
  @Column('int') leadDays: number;
  @Column('boolean') active: boolean;
  /** The day since which it holds: what was due before is nobody's debt. */
  @Column('date') since: string;
  @Column('int') version: number;
  @Column('timestamptz') changedAt: Date;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) changedBy: string | null;
}

/** The case of one turn of an obligation: there is never a second one. */
@Entity('duty_occurrence')
export class DutyOccurrenceRow {
  @ForeignKey(() => RecurringDutyRow) @PrimaryColumn('uuid') dutyId: string;
  @PrimaryColumn('text') period: string;
  @Column('date') dueOn: string;
  @ForeignKey(() => CaseRow) @Index() @Column('uuid') caseId: string;
}
