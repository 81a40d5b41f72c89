import { createHash } from 'node:crypto';
import type { MergeObstacle, UnitKind, UnitMergePreview } from '@bihuan/contracts';
import { UnitRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { UnknownUnit } from '../people.errors';
import { PARTAKES } from './unit-holdings';
import { UnfitMerge } from './units.errors';

/** A merger is one transaction: so many cases take about a minute, and hold up whoever works on them. */
export const MERGE_LIMIT = 1000;

const mergeable: readonly UnitKind[] = ['department', 'township', 'section'];

type Counted = Omit<UnitMergePreview, 'from' | 'into' | 'obstacles' | 'fingerprint'> & {
  readonly approvedDocuments: number;
  readonly touched: string;
};

const count = (from: string): string => `(SELECT count(*) FROM ${from})::int`;

/* $1 is the unit, $2 its successor */
const counting = `
  SELECT ${count('person WHERE unit_id = $1')} AS people,
         ${count(`"case" c WHERE ${PARTAKES}`)} AS "openCases",
         ${count(`"case" c WHERE ${PARTAKES} AND (c.verify_unit_id = $2 OR EXISTS (
           SELECT 1 FROM task s WHERE s.case_id = c.id AND s.unit_id = $2))`)} AS "sharedCases",
         ${count('"case" c WHERE c.open AND c.lead_unit_id = $1')} AS "ledCases",
         ${count('"case" c JOIN task t ON t.case_id = c.id WHERE NOT c.open AND t.unit_id = $1')} AS "closedCases",
         ${count(`case_request WHERE unit_id = $1 AND status = 'open'`)} AS requests,
         ${count('recurring_duty WHERE lead_unit_id = $1')} AS duties,
         ${count(`official_document WHERE unit_id = $1 AND status = 'draft'`)} AS drafts,
         ${count(`official_document WHERE unit_id = $1 AND status = 'approved'`)} AS "approvedDocuments",
         ${count('channel WHERE unit_id = $1')} AS channels,
         ${count('document_template WHERE unit_id = $1')} AS templates,
         (SELECT coalesce(json_agg(json_build_object('id', b.id, 'name', b.name) ORDER BY b.name, b.id), '[]')
            FROM unit b WHERE b.parent_id = $1 AND b.id <> $2) AS "childUnits",
         concat(
           (SELECT string_agg(c.id::text, ' ' ORDER BY c.id) FROM "case" c WHERE ${PARTAKES}), '/',
           (SELECT string_agg(p.id::text, ' ' ORDER BY p.id) FROM person p WHERE p.unit_id = $1)) AS touched`;

export type MergeParties = { readonly from: UnitRow; readonly into: UnitRow };

/** What a merger would bring about; writes nothing. */
@Injectable()
export class PreviewMerge {
  constructor(private readonly dataSource: DataSource) {}

  execute(fromId: string, intoId: string): Promise<UnitMergePreview> {
    return previewOf(this.dataSource.manager, fromId, intoId);
  }
}

/** The same as part of a larger transaction. */
export async function previewOf(tx: EntityManager, fromId: string, intoId: string): Promise<UnitMergePreview> {
  const { from, into } = await fitParties(tx, fromId, intoId);
  const [counted] = await tx.query<Counted[]>(counting, [fromId, intoId]);
  if (!counted) throw new UnknownUnit();
  const { approvedDocuments, touched, ...counts } = counted;
  const obstacles: MergeObstacle[] = [
    ...(counts.openCases > MERGE_LIMIT ? (['too-many-cases'] as const) : []),
    ...(approvedDocuments > 0 ? (['approved-documents'] as const) : []),
  ];
  const print = JSON.stringify([from.id, from.name, into.id, into.name, counts.childUnits, touched]);
  return {
    from: { id: from.id, name: from.name },
    into: { id: into.id, name: into.name },
    ...counts,
    obstacles,
    fingerprint: createHash('sha256').update(print).digest('hex'),
  };
}

/** Both units, if the one may become part of the other. */
export async function fitParties(tx: EntityManager, fromId: string, intoId: string): Promise<MergeParties> {
  const [from, into] = [await tx.findOneBy(UnitRow, { id: fromId }), await tx.findOneBy(UnitRow, { id: intoId })];
  if (!from || !into) throw new UnknownUnit();
  if (from.id === into.id) throw new UnfitMerge('self');
  if (!from.active || !into.active) throw new UnfitMerge('inactive');
  if (into.path.startsWith(from.path)) throw new UnfitMerge('below');
  if (!mergeable.includes(from.kind) || !mergeable.includes(into.kind)) throw new UnfitMerge('kind');
  return { from, into };
}
