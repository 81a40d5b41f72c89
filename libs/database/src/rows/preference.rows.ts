import type { NoticeWays } from '@bihuan/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonRow } from './people.rows';

/** How a person wants to be told; without a row the usual ways hold. */
@Entity('preference')
export class PreferenceRow {
  @ForeignKey(() => PersonRow) @PrimaryColumn('uuid') personId: string;
  @Column('jsonb') ways: NoticeWays;
  /** `HH:MM` in the office's time zone; null for the office's hour. */
  @Column('text', { nullable: true }) digestTime: string | null;
  @Column('timestamptz') changedAt: Date;
}

/** A time during which somebody is away and a deputy is told what they are told. Ends by itself. */
@Entity('absence')
@Index(['personId', 'untilOn'])
export class AbsenceRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => PersonRow) @Column('uuid') personId: string;
  @ForeignKey(() => PersonRow) @Index() @Column('uuid') deputyId: string;
  @Column('date') fromOn: string;
  /** The last day. */
  @Column('date') untilOn: string;
  @ForeignKey(() => PersonRow) @Column('uuid') setBy: string;
  @Column('timestamptz') createdAt: Date;
  /** Taken back before its last day. */
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
}

/** The private address of a person's calendar: one each, replaced by the next. */
@Entity('calendar_feed')
export class CalendarFeedRow {
  @ForeignKey(() => PersonRow) @PrimaryColumn('uuid') personId: string;
  /** SHA-256 of the address's secret: the database cannot be used to read a calendar. */
  @Index({ unique: true }) @Column('text') tokenHash: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) lastReadAt: Date | null;
}
