import { localDateOf } from '@bihuan/calendar';
import { visibleCases, type SqlCondition } from '@bihuan/access';
import type {
  Actor,
  OfficialDocumentQuery,
  OfficialDocumentSummary,
  OfficialDocumentView,
  Page,
} from '@bihuan/contracts';
import { AppConfig } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { UnknownDocument } from '../official-documents.errors';
import { markOf, numberText } from '../numbers/allot-number';
import { toSummary, toView, type DocumentRecord } from './document-view';
import { isBelow, readableDocuments } from './readable-documents';

const COLUMNS = `
  d.id, d.version, d.kind, d.title, d.status, d.number, d.unit_id AS "unitId", u.name AS "unitName", d.authors,
  d.needs_leader AS "needsLeader", d.drafted_at AS "draftedAt", d.issued_at AS "issuedAt",
  (SELECT count(*)::int FROM official_document_case k WHERE k.document_id = d.id) AS "caseCount",
  coalesce((SELECT jsonb_agg(jsonb_build_object('unitId', r.unit_id, 'unitName', ru.name, 'receivedAt', r.received_at,
                                                'receivedBy', rp.name) ORDER BY ru.path)
     FROM official_document_receipt r JOIN unit ru ON ru.id = r.unit_id LEFT JOIN person rp ON rp.id = r.received_by
    WHERE r.document_id = d.id), '[]') AS receipts`;
const FULL = `${COLUMNS},
  coalesce(d.issued_content, d.content) AS content, d.template_version AS "templateVersion", t.name AS "templateName",
  dr.name AS drafter, ap.name AS approver, d.approved_at AS "approvedAt", d.approved_opinion AS "approvedOpinion",
  d.leader_approval AS "leaderApproval", iss.name AS issuer, d.sha256, d.ended_at AS "endedAt", en.name AS ender,
  d.end_reason AS "endReason",
  ARRAY(SELECT p.name FROM person p WHERE d.authors @> to_jsonb(p.id::text) ORDER BY p.name) AS "authorNames"`;
const FROM = 'FROM official_document d JOIN unit u ON u.id = d.unit_id';
const PEOPLE = `
  LEFT JOIN document_template t ON t.id = d.template_id
  LEFT JOIN person dr ON dr.id = d.drafted_by LEFT JOIN person ap ON ap.id = d.approved_by
  LEFT JOIN person iss ON iss.id = d.issued_by LEFT JOIN person en ON en.id = d.ended_by`;

/** Documents as their readers may know them. */
@Injectable()
export class DocumentQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
  ) {}

  /** One page, what was drafted last first. */
  async page(actor: Actor, query: OfficialDocumentQuery): Promise<Page<OfficialDocumentSummary>> {
    const { page, pageSize } = query;
    const { sql, params } = conditionOf(actor, query);
    const { manager } = this.dataSource;
    const own = params.length + 1;
    const rows = await manager.query<DocumentRecord[]>(
      `SELECT ${COLUMNS}, ${isBelow(own)} AS "isBelow" ${FROM} WHERE ${sql}
        ORDER BY d.drafted_at DESC, d.id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
      [...params, actor.unitLine[0] ?? null],
    );
    const [count] = await manager.query<{ total: number }[]>(`SELECT count(*)::int AS total ${FROM} WHERE ${sql}`, [
      ...params,
    ]);
    return { items: rows.map((row) => toSummary(actor, row)), page, pageSize, total: count?.total ?? 0 };
  }

  /** One document with its text; throws when the caller may not read it. */
  async getById(
    actor: Actor,
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<OfficialDocumentView> {
    const readable = readableDocuments(actor, 3);
    const [record] = await manager.query<DocumentRecord[]>(
      `SELECT ${FULL}, ${isBelow(2)} AS "isBelow" ${FROM} ${PEOPLE} WHERE d.id = $1 AND ${readable.sql}`,
      [id, actor.unitLine[0] ?? null, ...readable.params],
    );
    if (!record) throw new UnknownDocument();
    const { timeZone } = this.config;
    const year = localDateOf(record.draftedAt.toISOString(), timeZone).slice(0, 4);
    return toView(actor, record, {
      cases: await casesIn(manager, actor, id),
      timeZone,
      blankNumber: numberText({ kind: record.kind, year }, await markOf(manager, record), ''),
    });
  }
}

/** The cases that the reader may see; a bulletin tells of others, too, and leads to none of them. */
async function casesIn(manager: EntityManager, actor: Actor, id: string): Promise<OfficialDocumentView['cases']> {
  const visible = visibleCases(actor, 2);
  return manager.query<OfficialDocumentView['cases']>(
    `SELECT c.id, c.number, c.title FROM official_document_case k JOIN "case" c ON c.id = k.case_id
      WHERE k.document_id = $1 AND ${visible.sql} ORDER BY k.position`,
    [id, ...visible.params],
  );
}

function conditionOf(actor: Actor, { kind, status, caseId, waiting }: OfficialDocumentQuery): SqlCondition {
  const readable = readableDocuments(actor, 6);
  return {
    sql: `${readable.sql} AND ($1::text IS NULL OR d.kind = $1) AND ($2::text IS NULL OR d.status = $2)
      AND ($3::uuid IS NULL OR EXISTS (SELECT 1 FROM official_document_case k WHERE k.document_id = d.id AND k.case_id = $3))
      AND (NOT $4::boolean OR (d.status = 'issued' AND EXISTS (SELECT 1 FROM official_document_receipt w
            WHERE w.document_id = d.id AND w.received_at IS NULL AND w.unit_id = ANY($5::uuid[]))))`,
    params: [kind ?? null, status ?? null, caseId ?? null, waiting ?? false, [...actor.unitLine], ...readable.params],
  };
}
