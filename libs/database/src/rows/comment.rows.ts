import type { CommentAudience } from '@bihuan/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseRow } from './case.rows';
import { PersonRow, UnitRow } from './people.rows';

/** What somebody says about a case. It is no event and changes nothing of it. */
@Entity('case_comment')
@Index(['caseId', 'createdAt', 'id'])
@Index('case_comment_untold', ['createdAt'], { where: `told_version < version AND mentions <> '[]'` })
@Check('case_comment_removed', `(removed_at IS NULL) = (text IS NOT NULL)`)
export class CaseCommentRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => CaseRow) @Column('uuid') caseId: string;
  @ForeignKey(() => PersonRow) @Index() @Column('uuid') authorId: string;
  /** The author's unit when it was written. */
  @ForeignKey(() => UnitRow) @Index() @Column('uuid') unitId: string;
  @Column('text') audience: CommentAudience;
  @Column('text', { nullable: true }) text: string | null;
  /** The people named with @, by id. */
  @Column('jsonb') mentions: string[];
  @Column('int') version: number;
  /** The version whose mentions have been told. */
  @Column('int', { default: 0 }) toldVersion: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) editedAt: Date | null;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
}
