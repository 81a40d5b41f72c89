import { readersOfCase } from '@bihuan/access';
import type { Actor, MentionPage, MentionPerson, MentionQuery } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { audiencesOf } from './comment-standing';
import { NotOfficeSide } from './comments.errors';

const startingWith = (text: string): string => `${text.replace(/[\\%_]/g, '\\$&')}%`;

/** Whom one may name in a comment: those who may read it, by name, those whose name begins with the text first. */
@Injectable()
export class FindReaders {
  constructor(private readonly dataSource: DataSource) {}

  async execute(actor: Actor, caseId: string, { text, audience, page, pageSize }: MentionQuery): Promise<MentionPage> {
    const { manager } = this.dataSource;
    if (!(await audiencesOf(manager, actor, caseId)).includes(audience)) throw new NotOfficeSide();
    const begins = startingWith(text);
    const from = `FROM person p JOIN unit u ON u.id = p.unit_id, "case" c
      WHERE c.id = $1 AND p.id IS DISTINCT FROM $2::uuid AND p.name ILIKE '%' || $3 AND ${readersOfCase[audience]}`;
    const params = [caseId, actor.personId, begins];
    const [items, counted] = await Promise.all([
      manager.query<MentionPerson[]>(
        `SELECT p.id, p.name, u.name AS unit ${from} ORDER BY (p.name ILIKE $3) DESC, p.name, p.id LIMIT $4 OFFSET $5`,
        [...params, pageSize, (page - 1) * pageSize],
      ),
      manager.query<{ total: number }[]>(`SELECT count(*)::int AS total ${from}`, params),
    ]);
    return { items, page, pageSize, total: counted[0]?.total ?? 0 };
  }
}
