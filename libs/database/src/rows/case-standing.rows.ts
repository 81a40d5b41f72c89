import type { Result } from '@bihuan/contracts';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CaseRow } from './case.rows';

/**
 * What statistics ask of a case, as it was after each entry of its journal: what can be told again from the journal, kept so
 * that the past of many cases is read in one pass. Written by a trigger with each entry, and by `KeepStandings` for entries
 * from before; a migration that changes one of these columns of cases deletes their standings, and they are told again.
 */
@Entity('case_standing')
export class CaseStandingRow {
  @ForeignKey(() => CaseRow, { onDelete: 'CASCADE' }) @PrimaryColumn('uuid') caseId: string;
  @PrimaryColumn('int') sequence: number;
  /** The day and the type of the entry, and the sequence of the one that it undoes. */
  @Column('date') on: string;
  @Column('text') type: string;
  @Column('int', { nullable: true }) undoes: number | null;
  @Column('boolean') open: boolean;
  @Column('date') stateSince: string;
  @Column('uuid', { nullable: true }) leadUnitId: string | null;
  @Column('date', { nullable: true }) issuedOn: string | null;
  @Column('date', { nullable: true }) dueOriginal: string | null;
  @Column('date', { nullable: true }) dueApproved: string | null;
  @Column('date', { nullable: true }) dueOn: string | null;
  @Column('date', { nullable: true }) handedInOn: string | null;
  @Column('date', { nullable: true }) suspendedOn: string | null;
  @Column('text', { nullable: true }) result: Result | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
}
