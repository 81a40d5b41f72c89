import { localDateOf } from '@bihuan/calendar';
import type { SqlCondition } from '@bihuan/access';
import type { Actor, Page, PageQuery, UrgingQuery, UrgingSummary, UrgingView } from '@bihuan/contracts';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { overseenCases } from '@bihuan/access';
import { UnknownUrging } from './escalation.errors';
import { readableUrgings, requireVisibleCase } from './readable-urgings';
import { toSummary, toView, type UrgingRecord } from './urging-view';

const SELECT = `
  SELECT d.id, d.version, d.case_id AS "caseId", c.number AS "caseNumber", c.title AS "caseTitle", c.open,
         c.context, c.lead_unit_id AS "leadUnitId", d.office_unit_id AS "officeUnitId", o.name AS "officeName",
         d.unit_id AS "unitId", u.name AS "unitName", d.colour, d.level, d.title, d.content, d.status, d.number, d.reason,
         d.authors, d.drafted_at AS "draftedAt", d.drafted_by AS "draftedBy", dr.name AS "drafter",
         d.approved_at AS "approvedAt", ap.name AS "approver", d.approved_basis AS "approvedBasis",
         d.approved_opinion AS "approvedOpinion", d.leader_approval AS "leaderApproval", d.issued_at AS "issuedAt",
         iss.name AS "issuer", d.received_at AS "receivedAt", re.name AS "receiver", d.dropped_at AS "droppedAt",
         dp.name AS "dropper", d.drop_reason AS "dropReason", d.sha256, overseen.yes AS "isOffice"`;
const FROM = `
  FROM urging_document d
  JOIN "case" c ON c.id = d.case_id
  JOIN unit o ON o.id = d.office_unit_id
  JOIN unit u ON u.id = d.unit_id
  LEFT JOIN person dr ON dr.id = d.drafted_by
  LEFT JOIN person ap ON ap.id = d.approved_by
  LEFT JOIN person iss ON iss.id = d.issued_by
  LEFT JOIN person re ON re.id = d.received_by
  LEFT JOIN person dp ON dp.id = d.dropped_by`;

/** Urging notices as their readers may know them. */
@Injectable()
export class UrgingQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** One page of the notices of an office: what still waits first is what was drafted last. */
  page(actor: Actor, { status, colour, ...page }: UrgingQuery): Promise<Page<UrgingSummary>> {
    const overseen = overseenCases(actor, 1);
    const next = overseen.params.length + 1;
    const waits = `(d.status NOT IN ('draft', 'approved') OR c.open)`;
    const condition = {
      sql: `${overseen.sql} AND ${waits} AND ($${next}::text IS NULL OR d.status = $${next}) AND ($${next + 1}::text IS NULL OR d.colour = $${next + 1})`,
      params: [...overseen.params, status ?? null, colour ?? null],
    };
    return this.pageWhere(actor, condition, page);
  }

  /** The notices of one case, as far as the reader may know of them. */
  async ofCase(actor: Actor, caseId: string, page: PageQuery): Promise<Page<UrgingSummary>> {
    await requireVisibleCase(this.dataSource.manager, actor, caseId);
    const readable = readableUrgings(actor);
    const sql = `${readable.sql} AND d.case_id = $${readable.params.length + 1}`;
    return this.pageWhere(actor, { sql, params: [...readable.params, caseId] }, page);
  }

  /** One notice with its words; throws when the caller may not read it. */
  async getById(actor: Actor, id: string, manager: EntityManager = this.dataSource.manager): Promise<UrgingView> {
    const readable = readableUrgings(actor);
    const condition = {
      sql: `${readable.sql} AND d.id = $${readable.params.length + 1}`,
      params: [...readable.params, id],
    };
    const [record] = await this.records(actor, condition, { manager, tail: '' });
    if (!record) throw new UnknownUrging();
    return toView(actor, record, this.today());
  }

  private async pageWhere(actor: Actor, condition: SqlCondition, query: PageQuery): Promise<Page<UrgingSummary>> {
    const { page, pageSize } = query;
    const tail = `ORDER BY d.drafted_at DESC, d.id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
    const records = await this.records(actor, condition, { manager: this.dataSource.manager, tail });
    const [count] = await this.dataSource.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM urging_document d JOIN "case" c ON c.id = d.case_id WHERE ${condition.sql}`,
      [...condition.params],
    );
    const today = this.today();
    const items = records.map((record) => toSummary(actor, record, today));
    return { items, page, pageSize, total: count?.total ?? 0 };
  }

  private records(
    actor: Actor,
    { sql, params }: SqlCondition,
    { manager, tail }: { readonly manager: EntityManager; readonly tail: string },
  ): Promise<UrgingRecord[]> {
    const overseen = overseenCases(actor, params.length + 1);
    return manager.query<UrgingRecord[]>(
      `${SELECT} ${FROM} CROSS JOIN LATERAL (SELECT ${overseen.sql} AS yes) overseen WHERE ${sql} ${tail}`,
      [...params, ...overseen.params],
    );
  }

  private today(): string {
    return localDateOf(this.clock.now().toISOString(), this.config.timeZone);
  }
}
