import type { NoticePage, NoticeQuery, NoticeView, Words } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';

type NoticeRecord = {
  readonly id: string;
  readonly kind: string;
  readonly title: Words;
  readonly why: Words;
  readonly urgent: string | null;
  readonly case_id: string | null;
  readonly case_number: string | null;
  readonly created_at: Date;
  readonly read_at: Date | null;
};

/** One page of a person's inbox, the newest first, with the number of all that is unread. */
export async function inboxPage(manager: EntityManager, personId: string, query: NoticeQuery): Promise<NoticePage> {
  const { page, pageSize, unread } = query;
  const condition = unreadCondition(unread);
  const [counts] = await manager.query<{ total: number; unread: number }[]>(
    `SELECT count(*) FILTER (WHERE ${condition})::int AS total,
            count(*) FILTER (WHERE n.read_at IS NULL)::int AS unread
       FROM notice n WHERE n.person_id = $1`,
    [personId],
  );
  const records = await manager.query<NoticeRecord[]>(
    `SELECT n.id, n.kind, n.title, n.why, n.urgent, n.case_id, c.number AS case_number, n.created_at, n.read_at
       FROM notice n LEFT JOIN "case" c ON c.id = n.case_id
      WHERE n.person_id = $1 AND ${condition}
      ORDER BY n.created_at DESC, n.id LIMIT $2 OFFSET $3`,
    [personId, pageSize, (page - 1) * pageSize],
  );
  return { items: records.map(toView), page, pageSize, total: counts?.total ?? 0, unread: counts?.unread ?? 0 };
}

/** Marks a person's own notices as read: those named, or all when `ids` is null. */
export async function markRead(
  manager: EntityManager,
  { personId, ids, now }: { readonly personId: string; readonly ids: readonly string[] | null; readonly now: Date },
): Promise<void> {
  await manager.query(
    `UPDATE notice SET read_at = $2
      WHERE person_id = $1 AND read_at IS NULL AND ($3::uuid[] IS NULL OR id = ANY($3::uuid[]))`,
    [personId, now, ids],
  );
}

function unreadCondition(unread: NoticeQuery['unread']): string {
  if (unread === undefined) return 'TRUE';
  return unread === 'true' ? 'n.read_at IS NULL' : 'n.read_at IS NOT NULL';
}

function toView(record: NoticeRecord): NoticeView {
  const { id, kind, title, why, urgent } = record;
  return {
    id,
    kind,
    title,
    why,
    urgent,
    caseId: record.case_id,
    caseNumber: record.case_number,
    createdAt: record.created_at.toISOString(),
    readAt: record.read_at?.toISOString() ?? null,
  };
}
