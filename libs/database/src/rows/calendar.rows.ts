import type { CalendarDay, PlainDate, ReprojectionItemStatus, ReprojectionStatus } from '@bihuan/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseRow } from './case.rows';
import { PersonRow, UnitRow } from './people.rows';

/**
 * One version of the listed days of a year: nationally, or what a unit adds or corrects for itself and all below it. The
 * newest of each year and unit is in force; the others stay to be read. Rows are added, never changed.
 */
@Entity('calendar_version')
@Index('calendar_version_national', ['year', 'version'], { unique: true, where: 'unit_id IS NULL' })
@Index('calendar_version_local', ['unitId', 'year', 'version'], { unique: true, where: 'unit_id IS NOT NULL' })
export class CalendarVersionRow {
  @PrimaryColumn('uuid') id: string;
  @Column('int') year: number;
  /** Null for the national arrangement. */
  @ForeignKey(() => UnitRow) @Column('uuid', { nullable: true }) unitId: string | null;
  /** Counted from 1 for each year and unit. */
  @Column('int') version: number;
  @Column('jsonb') days: readonly CalendarDay[];
  @Column('text') reason: string;
  @Column('timestamptz') createdAt: Date;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) createdBy: string | null;
}

/** The open cases that a new version of a calendar concerns, computed again one by one in the background. */
@Entity('reprojection')
@Index('reprojection_unfinished', ['progressedAt'], { where: `status <> 'done'` })
export class ReprojectionRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => CalendarVersionRow) @Index({ unique: true }) @Column('uuid') calendarVersionId: string;
  @Column('text') status: ReprojectionStatus;
  @Column('int') total: number;
  @Index() @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) startedAt: Date | null;
  /** When work on it was last asked for or done: long ago means that its job was lost. */
  @Column('timestamptz') progressedAt: Date;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
}

/** One case of a re-projection, and what came of it. */
@Entity('reprojection_item')
@Index(['reprojectionId', 'status', 'failures', 'position'])
export class ReprojectionItemRow {
  @ForeignKey(() => ReprojectionRow) @PrimaryColumn('uuid') reprojectionId: string;
  @ForeignKey(() => CaseRow) @Index() @PrimaryColumn('uuid') caseId: string;
  @Column('int') position: number;
  @Column('text') status: ReprojectionItemStatus;
  @Column('date', { nullable: true }) dueBefore: PlainDate | null;
  @Column('date', { nullable: true }) dueAfter: PlainDate | null;
  @Column('boolean', { nullable: true }) flaggedBefore: boolean | null;
  @Column('boolean', { nullable: true }) flaggedAfter: boolean | null;
  /** How often it failed for no reason of the trade. */
  @Column('int', { default: 0 }) failures: number;
  @Column('timestamptz', { nullable: true }) at: Date | null;
}
