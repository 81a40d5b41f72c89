import { visibleCases } from '@bihuan/access';
import type { Actor } from '@bihuan/contracts';

/** Conditions joined by AND, with their parameters numbered as they come. */
export class SqlConditions {
  readonly params: unknown[] = [];
  private readonly parts: string[] = [];

  private constructor(
    /** Who reads the list: some conditions mean the reader. */
    readonly reader: Actor,
  ) {}

  /** Starts with what the actor may see: no list is read without it. */
  static visibleTo(actor: Actor): SqlConditions {
    const conditions = new SqlConditions(actor);
    const visible = visibleCases(actor, 1);
    conditions.params.push(...visible.params);
    conditions.parts.push(visible.sql);
    return conditions;
  }

  /** Adds a condition; `?` stands for the value. */
  add(sql: string, value?: unknown): this {
    if (value !== undefined) this.params.push(value);
    this.parts.push(sql.replaceAll('?', `$${this.params.length}`));
    return this;
  }

  /** The number of a further parameter, such as a limit. */
  param(value: unknown): string {
    this.params.push(value);
    return `$${this.params.length}`;
  }

  /** All conditions as one. */
  sql(): string {
    return this.parts.join(' AND ');
  }
}
