import type {
  CaseEventBody,
  CellFault,
  ChangeSince,
  ExportBody,
  ExportColumn,
  ExportStatus,
  FillInItemStatus,
  FillInKind,
  FillInReturnStatus,
  Paper,
  Refusal,
  Words,
} from '@bihuan/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CaseRow } from './case.rows';
import { PersonRow, UnitRow } from './people.rows';

/** An office's own layout of an exported ledger; those that ship are no rows. */
@Entity('export_layout')
@Unique('export_layout_name', ['officeUnitId', 'name'])
export class ExportLayoutRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => UnitRow) @Column('uuid') officeUnitId: string;
  @Column('text') name: string;
  @Column('text') title: string;
  @Column('jsonb') columns: ExportColumn[];
  @Column('text') paper: Paper;
  @Column('int') version: number;
  @Column('timestamptz') changedAt: Date;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) changedBy: string | null;
}

/** A ledger that is written in the background. The row is the truth, the job is a hint. */
@Entity('ledger_export')
@Index(['createdBy', 'createdAt'])
@Index('ledger_export_unfinished', ['progressedAt'], { where: `status IN ('waiting', 'running')` })
export class LedgerExportRow {
  @PrimaryColumn('uuid') id: string;
  @Column('jsonb') body: ExportBody;
  @Column('text') fileName: string;
  @Column('text') status: ExportStatus;
  @Column('jsonb', { nullable: true }) failure: Words | null;
  @Column('int') total: number;
  @Column('int') done: number;
  @Column('int', { nullable: true }) size: number | null;
  /** Which start of the work writes; an earlier one that still runs finds itself overtaken and stops. */
  @Column('int', { default: 0 }) attempt: number;
  @Column('timestamptz') createdAt: Date;
  @ForeignKey(() => PersonRow) @Column('uuid') createdBy: string;
  @Column('timestamptz') progressedAt: Date;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
  @Index() @Column('timestamptz', { nullable: true }) keptUntil: Date | null;
}

/** A piece of the file of an export: files of any length are written and read without being held as a whole. */
@Entity('ledger_export_chunk')
export class LedgerExportChunkRow {
  @ForeignKey(() => LedgerExportRow, { onDelete: 'CASCADE' }) @PrimaryColumn('uuid') exportId: string;
  @PrimaryColumn('int') attempt: number;
  @PrimaryColumn('int') position: number;
  @Column('bytea') content: Buffer;
}

/** A fill-in sheet that was handed out. */
@Entity('fill_in_sheet')
export class FillInSheetRow {
  @PrimaryColumn('uuid') id: string;
  @Column('timestamptz') createdAt: Date;
  @ForeignKey(() => PersonRow) @Index() @Column('uuid') createdBy: string;
}

/** A row of a fill-in sheet: which case and measure it stood for, and how the case was then. */
@Entity('fill_in_row')
export class FillInRowRow {
  @ForeignKey(() => FillInSheetRow) @PrimaryColumn('uuid') sheetId: string;
  @PrimaryColumn('int') position: number;
  @ForeignKey(() => UnitRow) @Column('uuid') unitId: string;
  @ForeignKey(() => CaseRow) @Index() @Column('uuid') caseId: string;
  @Column('int') version: number;
  @Column('uuid', { nullable: true }) measureId: string | null;
}

/** A fill-in sheet that was handed back: a draft until it is confirmed, then taken in row by row. */
@Entity('fill_in_return')
@Index(['createdBy', 'createdAt'])
@Index('fill_in_return_unfinished', ['progressedAt'], { where: `status IN ('waiting', 'running')` })
export class FillInReturnRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => FillInSheetRow) @Index() @Column('uuid') sheetId: string;
  @Column('text') fileName: string;
  @Column('text') sha256: string;
  @Column('text') status: FillInReturnStatus;
  @Column('jsonb', { nullable: true }) stopReason: Words | null;
  @Column('int') rows: number;
  @Column('int') empty: number;
  @Column('int') missing: number;
  @Column('timestamptz') createdAt: Date;
  @ForeignKey(() => PersonRow) @Column('uuid') createdBy: string;
  @Column('timestamptz') progressedAt: Date;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
}

/** One event that a handed-back sheet asks for, or a row of it that cannot be read. */
@Entity('fill_in_item')
@Index(['returnId', 'status', 'failures', 'position'])
export class FillInItemRow {
  @ForeignKey(() => FillInReturnRow) @PrimaryColumn('uuid') returnId: string;
  @PrimaryColumn('int') position: number;
  @Column('text') sheetName: string;
  @Column('jsonb') sheetRows: number[];
  @Column('text') kind: FillInKind;
  @Column('text') status: FillInItemStatus;
  @ForeignKey(() => CaseRow) @Index() @Column('uuid', { nullable: true }) caseId: string | null;
  @Column('uuid', { nullable: true }) measureId: string | null;
  @Column('jsonb', { nullable: true }) event: CaseEventBody | null;
  @Column('text') mine: string;
  /** The version of the case that the preview spoke of. */
  @Column('int', { nullable: true }) expectedVersion: number | null;
  /** The same words for the same case from the same sheet: they are taken in once. */
  @Index() @Column('text', { nullable: true }) fingerprint: string | null;
  @Column('jsonb') changes: ChangeSince[];
  @Column('jsonb') faults: CellFault[];
  @Column('jsonb') reasons: Refusal[];
  /** How often it failed for no reason of the trade. */
  @Column('int', { default: 0 }) failures: number;
  @Column('timestamptz', { nullable: true }) at: Date | null;
}

/** What of a fill-in sheet was taken in, and as which entry of the case's journal. */
@Entity('fill_in_taken')
@Index(['sheetId', 'caseId'])
export class FillInTakenRow {
  @ForeignKey(() => FillInSheetRow) @PrimaryColumn('uuid') sheetId: string;
  @PrimaryColumn('text') fingerprint: string;
  @ForeignKey(() => CaseRow) @Index() @Column('uuid') caseId: string;
  @Column('int') sequence: number;
  @Column('timestamptz') at: Date;
}
