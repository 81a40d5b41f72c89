import type { QueueLoad } from '@bihuan/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A worker that lives says so twice a minute, with how much lies in each queue: the api need not open the queues to know. */
@Entity('worker_report')
export class WorkerReportRow {
  @PrimaryColumn('uuid') id: string;
  @Column('timestamptz') startedAt: Date;
  @Column('timestamptz') seenAt: Date;
  /** Null when the queues did not answer. */
  @Column('jsonb', { nullable: true }) queues: QueueLoad[] | null;
  @Column('boolean') makesPdf: boolean;
}

/** A nightly backup: one a day, by whichever worker claimed it first. */
@Entity('backup_run')
export class BackupRunRow {
  @PrimaryColumn('date') day: string;
  @Column('timestamptz') startedAt: Date;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
  /** Null until it is whole. */
  @Column('text', { nullable: true }) folder: string | null;
  @Column('bigint', { nullable: true }) bytes: string | null;
  @Column('text', { nullable: true }) failure: string | null;
}
