import type { Actor, CommentPage, CommentView, PageQuery } from '@bihuan/contracts';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { audiencesOf } from './comment-standing';
import { UnknownComment } from './comments.errors';
import { endOfEditing } from './own-comment';

type Record = Omit<CommentView, 'createdAt' | 'editedAt' | 'removedAt' | 'editableUntil' | 'isOwn'> & {
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  readonly removedAt: Date | null;
};
const columns = `k.id, k.version, k.audience, k.text, k.created_at AS "createdAt", k.edited_at AS "editedAt",
  k.removed_at AS "removedAt", json_build_object('id', a.id, 'name', a.name, 'unit', u.name) AS author,
  (SELECT coalesce(json_agg(json_build_object('id', m.id, 'name', m.name) ORDER BY m.name), '[]')
     FROM person m WHERE k.mentions @> to_jsonb(m.id::text)) AS mentions`;
const from = 'FROM case_comment k JOIN person a ON a.id = k.author_id JOIN unit u ON u.id = k.unit_id';

@Injectable()
export class CommentQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The newest first, of those that the caller may read. */
  async page(actor: Actor, caseId: string, { page, pageSize }: PageQuery): Promise<CommentPage> {
    const { manager } = this.dataSource;
    const audiences = await audiencesOf(manager, actor, caseId);
    const params = [caseId, audiences];
    const where = 'WHERE k.case_id = $1 AND k.audience = ANY($2::text[])';
    const [found, counted] = await Promise.all([
      manager.query<Record[]>(
        `SELECT ${columns} ${from} ${where} ORDER BY k.created_at DESC, k.id DESC LIMIT $3 OFFSET $4`,
        [...params, pageSize, (page - 1) * pageSize],
      ),
      manager.query<{ total: number }[]>(`SELECT count(*)::int AS total ${from} ${where}`, params),
    ]);
    const items = found.map((record) => this.toView(actor, record));
    return { items, page, pageSize, total: counted[0]?.total ?? 0, audiences: [...audiences] };
  }

  async getById(manager: EntityManager, actor: Actor, id: string): Promise<CommentView> {
    const [record] = await manager.query<Record[]>(`SELECT ${columns} ${from} WHERE k.id = $1`, [id]);
    if (!record) throw new UnknownComment();
    return this.toView(actor, record);
  }

  private toView(actor: Actor, record: Record): CommentView {
    const isOwn = record.author.id === actor.personId;
    const end = endOfEditing(record.createdAt);
    return {
      ...record,
      createdAt: record.createdAt.toISOString(),
      editedAt: record.editedAt?.toISOString() ?? null,
      removedAt: record.removedAt?.toISOString() ?? null,
      editableUntil: isOwn && !record.removedAt && this.clock.now() < end ? end.toISOString() : null,
      isOwn,
    };
  }
}
