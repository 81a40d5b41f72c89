import { visibleCases } from '@bihuan/access';
import type { Actor, InspectionView, Page, PageQuery } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Inspections as a person may know of them. */
@Injectable()
export class InspectionQueries {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * One page of inspections, newest first: those of the own office or of offices below the own unit, and any that raised
   * a case which the person may see. Only the cases that the person may see are counted.
   */
  async page(actor: Actor, { page, pageSize }: PageQuery): Promise<Page<InspectionView>> {
    const visible = visibleCases(actor, 3);
    const known = `
      WITH seen AS (
        SELECT c.inspection_id AS id, count(*)::int AS cases FROM "case" c
         WHERE c.inspection_id IS NOT NULL AND ${visible.sql} GROUP BY c.inspection_id),
      known AS (
        SELECT i.*, coalesce(seen.cases, 0) AS cases FROM inspection i LEFT JOIN seen ON seen.id = i.id
         WHERE seen.id IS NOT NULL OR i.office_unit_id = ANY($2::uuid[]) OR i.office_unit_id IN (
           SELECT u.id FROM unit u JOIN unit own ON own.id = $1::uuid WHERE u.path LIKE own.path || '%'))`;
    const params = [actor.unitLine[0] ?? null, [...actor.unitLine], ...visible.params];
    const next = visible.params.length + 3;
    const items = await this.dataSource.query<InspectionView[]>(
      `${known} SELECT id, name, kind, source_type AS "sourceType", document_number AS "documentNumber",
                       started_on AS "startedOn", cases
          FROM known ORDER BY started_on DESC, name, id LIMIT $${next} OFFSET $${next + 1}`,
      [...params, pageSize, (page - 1) * pageSize],
    );
    const [count] = await this.dataSource.query<{ total: number }[]>(
      `${known} SELECT count(*)::int AS total FROM known`,
      params,
    );
    return { items, page, pageSize, total: count?.total ?? 0 };
  }
}
