import type {
  LayoutProposal,
  LedgerChoices,
  LedgerDefaults,
  LedgerDifference,
  LedgerFault,
  LedgerImportLineView,
  LedgerImportStatus,
  LedgerMapping,
  LedgerOutcome,
  LedgerSheet,
  LedgerRemark,
  LedgerValues,
  LedgerVerdict,
  Refusal,
  SkippedRows,
  Words,
} from '@bihuan/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseRow } from './case.rows';
import { PersonRow, UnitRow } from './people.rows';

/** An existing ledger on its way in. Its lines are the truth, the jobs are hints. */
@Entity('ledger_import')
@Index(['officeUnitId', 'createdAt'])
@Index('ledger_import_unfinished', ['progressedAt'], { where: `status IN ('reading', 'waiting', 'running')` })
export class LedgerImportRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => UnitRow) @Column('uuid') officeUnitId: string;
  @Column('int') version: number;
  @Column('text') status: LedgerImportStatus;
  @Column('text') fileName: string;
  @Index() @Column('text') sha256: string;
  @Column('bytea', { select: false }) content: Buffer;
  @Column('jsonb') sheets: LedgerSheet[];
  @Column('jsonb') proposal: LayoutProposal;
  @Column('jsonb', { nullable: true }) mapping: LedgerMapping | null;
  @Column('jsonb') defaults: LedgerDefaults;
  @Column('jsonb', { nullable: true }) choices: LedgerChoices | null;
  /** Whoever reads the file now: a reader that was overtaken stops writing. */
  @Column('uuid', { nullable: true }) reader: string | null;
  @Column('int', { default: 0 }) total: number;
  @Column('jsonb') skipped: SkippedRows;
  /** Lines settled within a transaction that is not over yet: only it could count them. */
  @Column('int', { default: 0 }) settled: number;
  @Column('jsonb', { nullable: true }) failure: Words | null;
  @Column('timestamptz') createdAt: Date;
  @ForeignKey(() => PersonRow) @Column('uuid') createdBy: string;
  @Column('timestamptz', { nullable: true }) startedAt: Date | null;
  /** When work on it was last asked for or done: long ago means that its job was lost. */
  @Column('timestamptz') progressedAt: Date;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
}

/** One line of a ledger (事项 as the file has it): what it says, what it is to the cases that are there, and what came of it. */
@Entity('ledger_import_line')
@Index(['importId', 'verdict', 'position'])
@Index(['importId', 'outcome', 'failures', 'position'])
export class LedgerImportLineRow {
  @ForeignKey(() => LedgerImportRow) @PrimaryColumn('uuid') importId: string;
  @PrimaryColumn('int') position: number;
  @Column('int') sourceRow: number;
  /** The rows of the line as they stand in the file; the first is `sourceRow`. */
  @Column('jsonb') cells: string[][];
  @Column('jsonb') values: LedgerValues;
  @Column('text') title: string;
  @ForeignKey(() => UnitRow) @Column('uuid', { nullable: true }) leadUnitId: string | null;
  /** The same matter, told the same way to the same unit, has the same key in every file. */
  @Index() @Column('text') key: string;
  @Column('jsonb') faults: LedgerFault[];
  @Column('jsonb') remarks: LedgerRemark[];
  @Column('jsonb') notes: Words[];
  @Column('text') verdict: LedgerVerdict;
  /** The case it is, or became. */
  @ForeignKey(() => CaseRow) @Index() @Column('uuid', { nullable: true }) caseId: string | null;
  /** The version of the case that the differences were seen in. */
  @Column('int', { nullable: true }) caseVersion: number | null;
  @Column('jsonb') differences: LedgerDifference[];
  @Column('jsonb', { nullable: true }) likeness: LedgerLikeness | null;
  @Column('text') outcome: LedgerOutcome;
  @Column('jsonb') reasons: Refusal[];
  /** How often it failed for no reason of the trade. */
  @Column('int', { default: 0 }) failures: number;
  @Column('timestamptz', { nullable: true }) at: Date | null;
}
/** What a line may be the same as: a case, or an earlier line of its file. */
export type LedgerLikeness = {
  readonly caseId: string | null;
  readonly sourceRow: NonNullable<LedgerImportLineView['likeness']>['sourceRow'];
  readonly score: number;
};

/** The columns of a layout as an office settled them; the next file of the same layout begins with them. */
@Entity('ledger_layout')
export class LedgerLayoutRow {
  @ForeignKey(() => UnitRow) @PrimaryColumn('uuid') officeUnitId: string;
  @PrimaryColumn('text') signature: string;
  @Column('jsonb') columns: LedgerMapping['columns'];
  @Column('jsonb') defaults: LedgerDefaults;
  @Column('text') fileName: string;
  @Column('timestamptz') settledAt: Date;
  @ForeignKey(() => PersonRow) @Column('uuid') settledBy: string;
}
