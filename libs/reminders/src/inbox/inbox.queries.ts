import type { NoticePage, NoticeQuery, NoticeTopic, NoticeView, Words } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';

type NoticeRecord = {
  readonly id: string;
  readonly kind: string;
  readonly topic: NoticeTopic;
  readonly title: Words;
  readonly why: Words;
  readonly urgent: string | null;
  readonly case_id: string | null;
  readonly case_number: string | null;
  readonly document_id: string | null;
  readonly created_at: Date;
  readonly read_at: Date | null;
};

/** One page of a person's inbox, the newest first, with the number of all that is unread. */
export async function inboxPage(manager: EntityManager, personId: string, query: NoticeQuery): Promise<NoticePage> {
  const { page, pageSize, unread, topic = null } = query;
  // what stands behind another notice is not listed: that one counts it
  const condition = `${unreadCondition(unread)} AND ($2::text IS NULL OR n.topic = $2)`;
  const [counts] = await manager.query<{ total: number; unread: number }[]>(
    `SELECT count(*) FILTER (WHERE ${condition})::int AS total,
            count(*) FILTER (WHERE n.read_at IS NULL)::int AS unread
       FROM notice n WHERE n.person_id = $1 AND n.folded_into IS NULL`,
    [personId, topic],
  );
  const records = await manager.query<NoticeRecord[]>(
    `SELECT n.id, n.kind, n.topic, n.title, n.why, n.urgent, n.case_id, c.number AS case_number,
            n.document_id, n.created_at, n.read_at
       FROM notice n LEFT JOIN "case" c ON c.id = n.case_id
      WHERE n.person_id = $1 AND n.folded_into IS NULL AND ${condition}
      ORDER BY n.created_at DESC, n.id LIMIT $3 OFFSET $4`,
    [personId, topic, pageSize, (page - 1) * pageSize],
  );
  return { items: records.map(toView), page, pageSize, total: counts?.total ?? 0, unread: counts?.unread ?? 0 };
}

export type NoticesToMark = {
  readonly personId: string;
  readonly ids: readonly string[] | null;
  readonly topic: NoticeTopic | null;
  readonly now: Date;
};

/** Marks a person's own notices as read: those named, or all when `ids` is null; of one topic where it is named. */
export async function markRead(manager: EntityManager, { personId, ids, topic, now }: NoticesToMark): Promise<void> {
  await manager.query(
    `UPDATE notice SET read_at = $2
      WHERE person_id = $1 AND read_at IS NULL AND ($3::uuid[] IS NULL OR id = ANY($3::uuid[]))
        AND ($4::text IS NULL OR topic = $4)`,
    [personId, now, ids, topic],
  );
}

function unreadCondition(unread: NoticeQuery['unread']): string {
  if (unread === undefined) return 'TRUE';
  return unread === 'true' ? 'n.read_at IS NULL' : 'n.read_at IS NOT NULL';
}

function toView(record: NoticeRecord): NoticeView {
  const { id, kind, topic, title, why, urgent } = record;
  return {
    id,
    kind,
    topic,
    title,
    why,
    urgent,
    caseId: record.case_id,
    caseNumber: record.case_number,
    documentId: record.document_id,
    createdAt: record.created_at.toISOString(),
    readAt: record.read_at?.toISOString() ?? null,
  };
}
