import type { ChannelKind, DeliveryKind, DeliveryOutcome, DeliveryStatus, DeliveryWay, Words } from '@bihuan/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PersonRow, UnitRow } from './people.rows';

/** What opens the door to a channel. Read by the sender only: never part of an answer, a log line or an error. */
export type ChannelSecrets = {
  readonly address: string;
  readonly secret: string | null;
  /** A webhook's secret before the last change; messages are signed with both until the receiver has changed over. */
  readonly previous: { readonly secret: string; readonly until: string } | null;
};
export type ChannelSettings = {
  readonly keyword: string | null;
  readonly summaryAt: string;
  readonly events: readonly string[] | null;
};

/** A group robot or another system's webhook. Deleted ones stay for the log of what they were sent. */
@Entity('channel')
export class ChannelRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: ChannelKind;
  @Column('text') name: string;
  @ForeignKey(() => UnitRow) @Index() @Column('uuid') unitId: string;
  @Column('jsonb') settings: ChannelSettings;
  @Column('jsonb') secrets: ChannelSecrets;
  @Column('boolean') active: boolean;
  /** Events before this moment are no business of the channel. */
  @Column('timestamptz') activeSince: Date;
  @Column('jsonb', { nullable: true }) disabledBecause: Words | null;
  /** Attempts in a row that failed. */
  @Column('int', { default: 0 }) failures: number;
  /** Nothing is sent before: the far side's limit, kept here for any number of workers. */
  @Column('timestamptz', { nullable: true }) freeAt: Date | null;
  @Column('timestamptz', { nullable: true }) lastSentAt: Date | null;
  /** The day whose summary was thought about. */
  @Column('date', { nullable: true }) summarisedOn: string | null;
  @Column('int') version: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) deletedAt: Date | null;
}

/** One message on its way out of the house, to a channel or to one person. */
@Entity('delivery')
@Unique('delivery_once_channel', ['channelId', 'cause'])
@Unique('delivery_once_person', ['personId', 'way', 'cause'])
@Index('delivery_due', ['nextAt'], { where: `status IN ('waiting', 'sending')` })
@Index(['createdAt'])
export class DeliveryRow {
  /** Also what the receiver recognises a repeat by. */
  @PrimaryColumn('uuid') id: string;
  @Column('text') way: DeliveryWay;
  @Column('text') kind: DeliveryKind;
  @ForeignKey(() => ChannelRow) @Column('uuid', { nullable: true }) channelId: string | null;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) personId: string | null;
  /** What caused it: nobody is sent the same twice. */
  @Column('text') cause: string;
  @Column('jsonb') payload: Record<string, unknown>;
  /** Goes out at any hour. */
  @Column('boolean') urgent: boolean;
  @Column('text') status: DeliveryStatus;
  @Column('int', { default: 0 }) attempts: number;
  /** Attempts since it was last asked for, which the pauses between them grow with. */
  @Column('int', { default: 0 }) tries: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') nextAt: Date;
  /** After this moment it is no news any more; null: it always is. */
  @Column('timestamptz', { nullable: true }) expiresAt: Date | null;
  @Column('timestamptz', { nullable: true }) handedAt: Date | null;
  @Column('timestamptz', { nullable: true }) claimedAt: Date | null;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
  @Column('jsonb', { nullable: true }) reason: Words | null;
}

/** One try at a delivery, and what the far side said. */
@Entity('delivery_attempt')
export class DeliveryAttemptRow {
  @ForeignKey(() => DeliveryRow) @PrimaryColumn('uuid') deliveryId: string;
  @PrimaryColumn('int') number: number;
  @Column('timestamptz') at: Date;
  @Column('int') tookMs: number;
  @Column('text') outcome: DeliveryOutcome;
  @Column('int', { nullable: true }) httpStatus: number | null;
  @Column('text', { nullable: true }) code: string | null;
  @Column('text', { nullable: true }) answer: string | null;
}
