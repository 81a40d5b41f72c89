import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseRow } from './case.rows';
import { PersonRow } from './people.rows';

/** What a person typed into a form of a case and has not handed in. It is no part of the case: nobody else reads it. */
@Entity('event_draft')
export class EventDraftRow {
  @ForeignKey(() => PersonRow) @PrimaryColumn('uuid') personId: string;
  @ForeignKey(() => CaseRow) @Index() @PrimaryColumn('uuid') caseId: string;
  /** Which form: raised or asked for, the type of the event, what it is about. */
  @PrimaryColumn('text') name: string;
  @Column('jsonb') typed: Record<string, unknown>;
  @Index() @Column('timestamptz') updatedAt: Date;
}
