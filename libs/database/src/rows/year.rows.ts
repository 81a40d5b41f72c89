import type { Words } from '@bihuan/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { CaseRow } from './case.rows';
import { PersonRow, UnitRow } from './people.rows';

/** The facts and figures of a year as they were frozen, with the hash of the report that is composed of them. Never changed. */
@Entity('year_freeze')
@Unique('year_freeze_once', ['officeUnitId', 'year'])
export class YearFreezeRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => UnitRow) @Column('uuid') officeUnitId: string;
  @Column('int') year: number;
  @Column('date') asOf: string;
  @Column('jsonb') facts: Record<string, unknown>;
  @Column('text') factsSha256: string;
  @Column('jsonb') figures: Record<string, unknown>[];
  @Column('text') composerVersion: string;
  @Column('text') documentSha256: string;
  @Column('bytea', { select: false }) document: Buffer;
  /** The hash of the journal's anchor of that time: what the facts were read from. */
  @Column('text', { nullable: true }) anchorHash: string | null;
  @Column('timestamptz') frozenAt: Date;
  @ForeignKey(() => PersonRow) @Column('uuid') frozenBy: string;
}

/** A signed difference to a frozen year: what a case is now, and what that does to the figures. Never changed. */
@Entity('year_correction')
export class YearCorrectionRow {
  @ForeignKey(() => YearFreezeRow) @PrimaryColumn('uuid') freezeId: string;
  @PrimaryColumn('int') sequence: number;
  @ForeignKey(() => CaseRow) @Index() @Column('uuid') caseId: string;
  @Column('jsonb') before: Record<string, unknown>;
  @Column('jsonb') after: Record<string, unknown>;
  @Column('jsonb') figures: { id: string; before: string | null; after: string | null }[];
  @Column('text') reason: string;
  @Column('timestamptz') signedAt: Date;
  @ForeignKey(() => PersonRow) @Column('uuid') signedBy: string;
  @Column('text') previousHash: string;
  @Column('text') hash: string;
}

/** Cases behind a figure, named once so that a list can show them however many there are. The id is made of the ids. */
@Entity('case_selection')
export class CaseSelectionRow {
  @PrimaryColumn('uuid') id: string;
  @Column('jsonb') caseIds: string[];
  @Column('timestamptz') createdAt: Date;
}

/** How an office scores its units, in versions. Never changed. */
@Entity('scoring_scheme')
export class ScoringSchemeRow {
  @ForeignKey(() => UnitRow) @PrimaryColumn('uuid') officeUnitId: string;
  @PrimaryColumn('int') version: number;
  @Column('jsonb') body: Record<string, unknown>;
  @Column('timestamptz') changedAt: Date;
  @ForeignKey(() => PersonRow) @Column('uuid') changedBy: string;
}

/** The scores of a year as they were shown to the units, and locked once objections are decided. */
@Entity('score_sheet')
@Unique('score_sheet_version', ['officeUnitId', 'year', 'edition'])
export class ScoreSheetRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => UnitRow) @Column('uuid') officeUnitId: string;
  @Column('int') year: number;
  @Column('int') edition: number;
  @Column('date') asOf: string;
  @Column('jsonb') scheme: Record<string, unknown>;
  @Column('int') schemeVersion: number;
  /** The last day on which a unit may object. */
  @Column('date') objectUntil: string;
  @Column('text') status: 'open' | 'locked' | 'replaced';
  @Column('int') version: number;
  @Column('timestamptz') createdAt: Date;
  @ForeignKey(() => PersonRow) @Column('uuid') createdBy: string;
  @Column('timestamptz', { nullable: true }) lockedAt: Date | null;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) lockedBy: string | null;
}

/** The score of one unit, a new row for each decision that changes it. Never changed. */
@Entity('unit_score')
export class UnitScoreRow {
  @ForeignKey(() => ScoreSheetRow) @PrimaryColumn('uuid') sheetId: string;
  @ForeignKey(() => UnitRow) @Index() @PrimaryColumn('uuid') unitId: string;
  @PrimaryColumn('int') version: number;
  @Column('text') score: string;
  @Column('text') grade: string;
  @Column('boolean') vetoed: boolean;
  @Column('jsonb') lines: Record<string, unknown>[];
  @Column('timestamptz') createdAt: Date;
}

/** What a unit says against a line of its score, and what the office decided. */
@Entity('score_objection')
@Index(['sheetId', 'unitId'])
export class ScoreObjectionRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => ScoreSheetRow) @Column('uuid') sheetId: string;
  @ForeignKey(() => UnitRow) @Index() @Column('uuid') unitId: string;
  @Column('text') rule: string;
  @Column('jsonb') caseIds: string[];
  @Column('text') reason: string;
  @Column('timestamptz') raisedAt: Date;
  @ForeignKey(() => PersonRow) @Column('uuid') raisedBy: string;
  @Column('text', { nullable: true }) decision: 'upheld' | 'dismissed' | null;
  @Column('text', { nullable: true }) opinion: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) decidedBy: string | null;
}

/** A page for everybody: what may be published of a year, as it was approved. */
@Entity('public_page')
@Unique('public_page_version', ['officeUnitId', 'year', 'edition'])
export class PublicPageRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => UnitRow) @Column('uuid') officeUnitId: string;
  @Column('int') year: number;
  @Column('int') edition: number;
  @Column('text') block: 'all' | 'problem' | 'undertaking';
  @Column('text') status: 'draft' | 'published' | 'withdrawn' | 'replaced';
  @Column('int') version: number;
  @Column('date') asOf: string;
  @Column('text') html: string;
  @Column('text') sha256: string;
  @Column('jsonb') findings: {
    kind: 'id-number' | 'phone' | 'email' | 'petitioner' | 'name';
    text: string;
    where: string;
    message: Words;
  }[];
  @Column('timestamptz') draftedAt: Date;
  @ForeignKey(() => PersonRow) @Column('uuid') draftedBy: string;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) publishedBy: string | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) withdrawnBy: string | null;
  @Column('text', { nullable: true }) withdrawalReason: string | null;
}
