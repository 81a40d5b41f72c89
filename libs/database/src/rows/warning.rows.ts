import type { WarningDetails, WarningKind } from '@bihuan/contracts';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CaseRow } from './case.rows';

/** A point for the verifier to check, found when a journal entry was screened. Append-only. */
@Entity('case_warning')
@Unique('case_warning_once', ['caseId', 'sequence', 'kind', 'subject'])
export class CaseWarningRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => CaseRow) @Column('uuid') caseId: string;
  /** The journal entry that gave rise to it. */
  @Column('int') sequence: number;
  @Column('text') kind: WarningKind;
  /** What the entry was held against, such as `case:<id>`: the same is found once. */
  @Column('text') subject: string;
  /** No foreign key: it would lock the other case, and wait for whoever is at work on it. */
  @Column('uuid', { nullable: true }) otherCaseId: string | null;
  @Column('jsonb') details: WarningDetails;
  @Column('timestamptz') createdAt: Date;
}

/** A journal entry that was screened, whether or not anything was found. */
@Entity('case_screening')
export class CaseScreeningRow {
  @ForeignKey(() => CaseRow) @PrimaryColumn('uuid') caseId: string;
  @PrimaryColumn('int') sequence: number;
  @Column('timestamptz') screenedAt: Date;
}
