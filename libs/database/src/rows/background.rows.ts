import type { JobName, NoticeChannel, NoticeTopic, RungEffect, Words } from '@bihuan/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { PersonRow } from './people.rows';
import { CaseRow } from './case.rows';
import { OfficialDocumentRow } from './official-document.rows';

/** Something that falls due for a case: a reminder, or an event that the system raises. The row is the truth. */
@Entity('timer')
@Unique('timer_once', ['caseId', 'kind', 'dueAt'])
@Index('timer_pending', ['dueAt'], { where: 'fired_at IS NULL AND cancelled_at IS NULL' })
export class TimerRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => CaseRow) @Column('uuid') caseId: string;
  @Column('text') kind: string;
  /** Whom a reminder reaches; null when the timer raises an event. */
  @Column('text', { nullable: true }) audience: string | null;
  /** The event that the system raises; null for a reminder. */
  @Column('text', { nullable: true }) raises: string | null;
  /** What the rung of the ladder does beside its notice, and the step of escalation that it stands for. */
  @Column('jsonb', { default: () => `'[]'` }) effects: RungEffect[];
  @Column('int', { default: 0 }) level: number;
  /** The due date that a rung of the ladder counts from: no rung fires twice for the same. Null for what has a day of its own. */
  @Column('date', { nullable: true }) forDue: string | null;
  @Column('timestamptz') dueAt: Date;
  @Column('timestamptz', { nullable: true }) handedAt: Date | null;
  @Column('timestamptz', { nullable: true }) firedAt: Date | null;
  @Column('timestamptz', { nullable: true }) cancelledAt: Date | null;
}

/** By which ladders the timers of a case were last planned: another mark than the one in force asks for a new plan. */
@Entity('timer_plan')
export class TimerPlanRow {
  @ForeignKey(() => CaseRow) @PrimaryColumn('uuid') caseId: string;
  @Index() @Column('text') ladders: string;
}

@Entity('notice')
@Unique('notice_once', ['personId', 'cause'])
@Index(['personId', 'createdAt'])
@Index('notice_beside_digest', ['createdAt'], { where: `channels <> '["digest"]'` })
export class NoticeRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => PersonRow) @Column('uuid') personId: string;
  /** What caused it, such as `timer:<id>`: the same cause never reaches a person twice. */
  @Column('text') cause: string;
  @Column('text') kind: string;
  /** What it is to this person: by it they choose its ways, and what is mere progress may be folded. */
  @Column('text', { default: 'progress' }) topic: NoticeTopic;
  @ForeignKey(() => CaseRow) @Index() @Column('uuid', { nullable: true }) caseId: string | null;
  /** The official document that it tells of; such a notice is of no case. */
  @ForeignKey(() => OfficialDocumentRow) @Index() @Column('uuid', { nullable: true }) documentId: string | null;
  /** The notice of the week that stands for this one in the inbox; null for what stands there itself. */
  @ForeignKey(() => NoticeRow) @Index() @Column('uuid', { nullable: true }) foldedInto: string | null;
  @Column('jsonb') title: Words;
  @Column('jsonb') why: Words;
  /** Why it may reach the person out of hours; null for nearly all. */
  @Column('text', { nullable: true }) urgent: string | null;
  /** The ways it takes beside the inbox, as the person's preferences said when it was written. */
  @Column('jsonb', { default: () => `'["digest"]'` }) channels: NoticeChannel[];
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) readAt: Date | null;
  @ForeignKey(() => DigestRow) @Index() @Column('uuid', { nullable: true }) digestId: string | null;
}

/** One mail per person per working day with what came into the inbox since the last. */
@Entity('digest')
@Unique('digest_once', ['personId', 'day'])
export class DigestRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => PersonRow) @Column('uuid') personId: string;
  @Column('date') day: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) claimedAt: Date | null;
  @Index() @Column('timestamptz', { nullable: true }) sentAt: Date | null;
  @Column('text', { nullable: true }) failure: string | null;
}

/** Work that a transaction asks for; the relay hands it to the queue after the commit. */
@Entity('outbox')
export class OutboxRow {
  @PrimaryGeneratedColumn({ type: 'bigint' }) id: string;
  @Column('text') job: JobName;
  @Column('jsonb') payload: Record<string, unknown>;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
