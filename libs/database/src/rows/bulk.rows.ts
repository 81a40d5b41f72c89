import type { BulkItemStatus, BulkStatus, CaseEventBody, Refusal, Words } from '@bihuan/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseRow } from './case.rows';
import { PersonRow, UnitRow } from './people.rows';

/** One event on many cases, worked off in the background. The rows are the truth, the job is a hint. */
@Entity('bulk_operation')
@Index(['createdBy', 'createdAt'])
@Index('bulk_operation_unfinished', ['progressedAt'], { where: `status IN ('waiting', 'running')` })
export class BulkOperationRow {
  @PrimaryColumn('uuid') id: string;
  /** The office (or unit) of whoever started it, at that time. */
  @ForeignKey(() => UnitRow) @Index() @Column('uuid') officeUnitId: string;
  @Column('jsonb') event: CaseEventBody;
  @Column('text') status: BulkStatus;
  @Column('jsonb', { nullable: true }) stopReason: Words | null;
  @Column('int') total: number;
  @Column('timestamptz') createdAt: Date;
  @ForeignKey(() => PersonRow) @Column('uuid') createdBy: string;
  @Column('timestamptz', { nullable: true }) startedAt: Date | null;
  /** When work on it was last asked for or done: long ago means that its job was lost. */
  @Column('timestamptz') progressedAt: Date;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
}

/** One case of a bulk operation, and what came of it. */
@Entity('bulk_item')
@Index(['operationId', 'status', 'failures', 'position'])
export class BulkItemRow {
  @ForeignKey(() => BulkOperationRow) @PrimaryColumn('uuid') operationId: string;
  @ForeignKey(() => CaseRow) @Index() @PrimaryColumn('uuid') caseId: string;
  @Column('int') position: number;
  /** The version that was seen; a case that changed since is refused as stale. */
  @Column('int') expectedVersion: number;
  @Column('text') status: BulkItemStatus;
  @Column('jsonb') reasons: Refusal[];
  /** How often it failed for no reason of the trade. */
  @Column('int', { default: 0 }) failures: number;
  @Column('timestamptz', { nullable: true }) at: Date | null;
}
