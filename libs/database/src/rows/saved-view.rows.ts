import type { ViewColumn, ViewQuery, ViewSharing } from '@bihuan/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonRow, UnitRow } from './people.rows';

/** A view of the ledger that somebody keeps: filters, order and columns, and never the cases themselves. */
@Entity('saved_view')
@Index(['ownerId', 'position'])
export class SavedViewRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => PersonRow) @Column('uuid') ownerId: string;
  /** The owner's unit when the view was saved: with whom it is shared. */
  @ForeignKey(() => UnitRow) @Index() @Column('uuid') unitId: string;
  @Column('text') title: string;
  @Column('text') sharing: ViewSharing;
  @Column('jsonb') query: ViewQuery;
  @Column('jsonb') columns: ViewColumn[];
  @Column('int') position: number;
  @Column('int') version: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') changedAt: Date;
}
