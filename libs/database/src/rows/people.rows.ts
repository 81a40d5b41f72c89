import type { DeadlineTemplate, KeptList, Ladder, Role, UnitKind } from '@bihuan/contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('unit')
export class UnitRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => UnitRow) @Index() @Column('uuid', { nullable: true }) parentId: string | null;
  /** The ids from the root down to this unit, each followed by a slash: a subtree is a prefix. */
  @Index() @Column('text') path: string;
  @Column('text') name: string;
  @Column('text') shortName: string;
  @Column('text') kind: UnitKind;
  @Column('boolean') active: boolean;
  /** The unit that took the place of this one (机构改革). */
  @ForeignKey(() => UnitRow) @Index() @Column('uuid', { nullable: true }) successorId?: string | null;
}

/** A name that a unit had before, and until when: documents and searches of that time know it by this. */
@Entity('unit_name')
export class UnitNameRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => UnitRow) @Index() @Column('uuid') unitId: string;
  @Index() @Column('text') name: string;
  @Column('text') shortName: string;
  /** Null: since before names were kept. */
  @Column('date', { nullable: true }) validFrom: string | null;
  /** The day of the change: the first on which the unit had another name. */
  @Column('date') validUntil: string;
  @Column('timestamptz') changedAt: Date;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) changedBy: string | null;
  @Column('text', { nullable: true }) reason: string | null;
}

@Entity('person')
export class PersonRow {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => UnitRow) @Index() @Column('uuid') unitId: string;
  @Index({ unique: true }) @Column('text') login: string;
  @Column('text') name: string;
  @Column('jsonb') roles: Role[];
  @Column('text', { nullable: true }) email: string | null;
  /** For text messages; lists show it masked. */
  @Column('text', { nullable: true }) phone?: string | null;
  @Column('text') passwordHash: string;
  @Column('boolean') active: boolean;
}

@Entity('session')
export class SessionRow {
  /** SHA-256 of the cookie: the database cannot be used to sign in. */
  @PrimaryColumn('text') tokenHash: string;
  @ForeignKey(() => PersonRow) @Index() @Column('uuid') personId: string;
  @Column('text') csrfToken: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') seenAt: Date;
  @Column('timestamptz') expiresAt: Date;
  /** The person as whom an administrator looks at the product; nothing can be changed meanwhile. */
  @ForeignKey(() => PersonRow) @Index() @Column('uuid', { nullable: true }) viewAsPersonId: string | null;
  @Column('timestamptz', { nullable: true }) viewAsUntil: Date | null;
}

@Entity('sign_in_failure')
export class SignInFailureRow {
  @PrimaryColumn('text') login: string;
  @PrimaryColumn('text') address: string;
  @Column('int') failures: number;
  @Column('timestamptz') lastAt: Date;
  @Column('timestamptz', { nullable: true }) lockedUntil: Date | null;
}

/** Who did what outside the journal of a case: sign-ins, refusals, administration. Append-only. */
@Entity('access_log')
@Index(['personId', 'at'])
@Index(['action', 'at'])
export class AccessLogRow {
  @PrimaryColumn('uuid') id: string;
  @Index() @Column('timestamptz') at: Date;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text') action: string;
  @Column('text', { nullable: true }) subject: string | null;
  @Column('boolean') success: boolean;
  @Column('text', { nullable: true }) address: string | null;
  @Column('jsonb') details: Record<string, unknown>;
}

/** What an office made of a deadline template. A template that ships with the product has a row only once it was changed. */
@Entity('deadline_template')
export class DeadlineTemplateRow {
  @PrimaryColumn('text') code: string;
  /** Null stands for the template as it ships: what is left after a reset. */
  @Column('jsonb', { nullable: true }) body: DeadlineTemplate | null;
  @Column('boolean') active: boolean;
  @Column('int') version: number;
  @Column('timestamptz') changedAt: Date;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) changedBy: string | null;
}

/** What an office made of a ladder of escalation. A ladder has a row only once it was changed. */
@Entity('ladder')
export class LadderRow {
  @PrimaryColumn('text') code: string;
  /** Null stands for the ladder as it ships: what is left after a reset. */
  @Column('jsonb', { nullable: true }) body: Ladder | null;
  @Column('boolean') active: boolean;
  @Column('int') version: number;
  @Column('timestamptz') changedAt: Date;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) changedBy: string | null;
}

/** What an office decided on an entry of a code list. An entry has a row only once something was decided; the words are in the code. */
@Entity('code_list_entry')
export class CodeListEntryRow {
  @PrimaryColumn('text') list: KeptList;
  @PrimaryColumn('text') code: string;
  /** Since when it is no longer offered for new cases. */
  @Column('timestamptz', { nullable: true }) retiredAt: Date | null;
  /** Null: where the list as it ships has it. */
  @Column('int', { nullable: true }) position: number | null;
  @ForeignKey(() => PersonRow) @Column('uuid', { nullable: true }) changedBy: string | null;
  @Column('timestamptz') changedAt: Date;
}
