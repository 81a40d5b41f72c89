import type { Actor, Page, PageQuery, SavedView, ViewColumn, ViewQuery, ViewSharing } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';

/** A view as it is stored, with whoever keeps it. */
export type ViewRecord = {
  readonly id: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly ownerUnit: string;
  readonly unitId: string;
  readonly title: string;
  readonly sharing: ViewSharing;
  readonly query: ViewQuery;
  readonly columns: ViewColumn[];
  readonly version: number;
  readonly changedAt: Date;
};

/** The first two parameters are those of {@link readable}. */
const SELECT = `
  SELECT v.id, v.owner_id AS "ownerId", p.name AS "ownerName", u.name AS "ownerUnit", v.unit_id AS "unitId", v.title,
         v.sharing, v.query, v.columns, v.version, v.changed_at AS "changedAt"
    FROM saved_view v JOIN person p ON p.id = v.owner_id JOIN unit u ON u.id = v.unit_id`;
const READABLE = `(v.owner_id = $1::uuid OR v.sharing = 'everyone' OR (v.sharing = 'unit' AND v.unit_id = ANY($2::uuid[])))`;
const readable = ({ personId, unitLine }: Actor): unknown[] => [personId, [...unitLine]];

/** One page of what the actor may read: the own views in their order, then the shared ones by title. */
export async function pageOfViews(
  manager: EntityManager,
  actor: Actor,
  { page, pageSize }: PageQuery,
): Promise<Page<SavedView>> {
  const records = await manager.query<ViewRecord[]>(
    `${SELECT} WHERE ${READABLE}
     ORDER BY v.owner_id = $1::uuid DESC, CASE WHEN v.owner_id = $1::uuid THEN v.position END, v.title, v.id
     LIMIT $3 OFFSET $4`,
    [...readable(actor), pageSize, (page - 1) * pageSize],
  );
  const [count] = await manager.query<{ total: number }[]>(
    `SELECT count(*)::int AS total FROM saved_view v WHERE ${READABLE}`,
    readable(actor),
  );
  return { items: records.map((record) => toView(actor, record)), page, pageSize, total: count?.total ?? 0 };
}

/** Those of the named views that the actor may read. */
export function viewsOf(manager: EntityManager, actor: Actor, ids: readonly string[]): Promise<ViewRecord[]> {
  return manager.query(`${SELECT} WHERE ${READABLE} AND v.id = ANY($3::uuid[])`, [...readable(actor), ids]);
}

/** Whether an actor may change a view: the owner may, and a head of office what is shared with them. */
export function mayChange(actor: Actor, view: Pick<ViewRecord, 'ownerId' | 'unitId' | 'sharing'>): boolean {
  if (view.ownerId === actor.personId) return true;
  if (view.sharing === 'private' || !actor.roles.includes('office-lead')) return false;
  return view.sharing === 'everyone' || actor.unitLine.includes(view.unitId);
}

export function toView(actor: Actor, record: ViewRecord): SavedView {
  const { id, title, sharing, query, columns, version } = record;
  return {
    id,
    title,
    sharing,
    query,
    columns,
    version,
    owner: { id: record.ownerId, name: record.ownerName, unit: record.ownerUnit },
    mine: record.ownerId === actor.personId,
    mayChange: mayChange(actor, record),
    changedAt: record.changedAt.toISOString(),
  };
}
