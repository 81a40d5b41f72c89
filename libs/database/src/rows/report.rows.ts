import type {
  DocumentTree,
  DraftCase,
  ImportFigure,
  ImportIndicator,
  ReportDraft,
  WrittenReportKind,
  WrittenReportStatus,
} from '@bihuan/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonRow, UnitRow } from './people.rows';

/** A report read in, with the drafts that people edit before they become cases. */
@Entity('report_import')
export class ReportImportRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => UnitRow) @Index() @Column('uuid') officeUnitId: string;
  @Column('int') version: number;
  @Column('text') status: 'draft' | 'confirmed' | 'discarded';
  @Column('text') fileName: string;
  @Index() @Column('text') sha256: string;
  @Column('text') sourceText: string;
  @Column('text') title: string;
  @Column('text', { nullable: true }) region: string | null;
  @Column('int', { nullable: true }) year: number | null;
  @Column('jsonb') outline: { level: number; text: string; start: number; end: number }[];
  @Column('jsonb') figures: ImportFigure[];
  @Column('jsonb', { default: () => `'[]'` }) indicators: ImportIndicator[];
  @Column('jsonb') drafts: DraftCase[];
  @Column('jsonb') caseIds: string[];
  @Column('timestamptz') createdAt: Date;
  @ForeignKey(() => PersonRow) @Column('uuid') createdBy: string;
}

/** An annual report's reconciliation: facts frozen when it was built, and what was composed of them. */
@Entity('annual_report')
export class AnnualReportRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => UnitRow) @Index() @Column('uuid') officeUnitId: string;
  @ForeignKey(() => UnitRow) @Column('uuid') unitId: string;
  @Column('int') year: number;
  @Column('text') status: 'building' | 'ready' | 'failed';
  @Column('text', { nullable: true }) failure: string | null;
  @Column('date') asOf: string;
  @Column('text') templateVersion: string;
  @Column('jsonb', { nullable: true }) facts: Record<string, unknown> | null;
  @Column('jsonb', { nullable: true }) tree: DocumentTree | null;
  @Column('jsonb') checks: { code: string; message: { zh: string; en: string }; caseIds: string[] }[];
  @Column('bytea', { nullable: true, select: false }) document: Buffer | null;
  @Column('text', { nullable: true }) sha256: string | null;
  @Column('timestamptz') createdAt: Date;
  @ForeignKey(() => PersonRow) @Column('uuid') createdBy: string;
}

/** A report that people write: the facts it was given, what its author decided, and, once finished, the papers as handed out. */
@Entity('written_report')
export class WrittenReportRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => UnitRow) @Index() @Column('uuid') officeUnitId: string;
  @ForeignKey(() => UnitRow) @Index() @Column('uuid') unitId: string;
  @Column('text') kind: WrittenReportKind;
  @Column('int') year: number;
  @Column('text') status: WrittenReportStatus;
  @Column('text', { nullable: true }) failure: string | null;
  @Column('int') version: number;
  @Column('text') writingVersion: string;
  @Column('date', { nullable: true }) asOf: string | null;
  @Column('jsonb', { nullable: true, select: false }) facts: Record<string, unknown> | null;
  @Column('jsonb') draft: ReportDraft;
  @Column('bytea', { nullable: true, select: false }) document: Buffer | null;
  @Column('text', { nullable: true }) sha256: string | null;
  @Column('bytea', { nullable: true, select: false }) publicDocument: Buffer | null;
  @Column('text', { nullable: true }) publicSha256: string | null;
  @Column('timestamptz') createdAt: Date;
  @ForeignKey(() => PersonRow) @Index() @Column('uuid') createdBy: string;
  @Column('timestamptz') changedAt: Date;
  @ForeignKey(() => PersonRow) @Index() @Column('uuid') changedBy: string;
  @ForeignKey(() => PersonRow) @Index() @Column('uuid', { nullable: true }) finishedBy: string | null;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
}
