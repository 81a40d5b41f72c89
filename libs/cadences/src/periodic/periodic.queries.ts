import type { Actor, Page, PeriodicQuery, PeriodicSummary, PeriodicView } from '@bihuan/contracts';
import { PeriodicReportRow } from '@bihuan/database';
import { renderDocx } from '@bihuan/documents';
import { bulletinFacts } from '@bihuan/report-domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { UnknownPeriodicReport } from '../cadences.errors';
import { readableBy } from '../offices.queries';
import { actsOf } from './acts';

type Found = Pick<
  PeriodicReportRow,
  'id' | 'kind' | 'status' | 'version' | 'issueYear' | 'issueNumber' | 'draftedAt'
> & {
  readonly officeId: string;
  readonly officeName: string;
  readonly fromDay: string;
  readonly toDay: string;
};
type Named = { readonly id: string; readonly name: string };

const COLUMNS = `r.id, r.kind, r.status, r.version, r.issue_year AS "issueYear", r.issue_number AS "issueNumber",
  r.drafted_at AS "draftedAt", r.from_day AS "fromDay", r.to_day AS "toDay", o.id AS "officeId", o.name AS "officeName"`;
const FROM = 'FROM periodic_report r JOIN unit o ON o.id = r.office_unit_id';

/** Sheets and bulletins of the own office; a government leader reads those of the offices below as well. */
@Injectable()
export class PeriodicQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** One page, the latest period first. */
  async page(actor: Actor, { page, pageSize, kind, status }: PeriodicQuery): Promise<Page<PeriodicSummary>> {
    const readable = readableBy(actor, 'r.office_unit_id', 3);
    const where = `${readable.sql} AND ($1::text IS NULL OR r.kind = $1) AND ($2::text IS NULL OR r.status = $2)`;
    const params = [kind ?? null, status ?? null, ...readable.params];
    const next = params.length + 1;
    const rows = await this.dataSource.query<Found[]>(
      `SELECT ${COLUMNS} ${FROM} WHERE ${where}
        ORDER BY r.to_day DESC, r.kind, o.path, r.id LIMIT $${next} OFFSET $${next + 1}`,
      [...params, pageSize, (page - 1) * pageSize],
    );
    const [count] = await this.dataSource.query<{ total: number }[]>(
      `SELECT count(*)::int AS total ${FROM} WHERE ${where}`,
      params,
    );
    return { items: rows.map(summaryOf), page, pageSize, total: count?.total ?? 0 };
  }

  /** One of them with its text and what the caller may do; throws when the caller may not see it. */
  async getById(actor: Actor, id: string, manager: EntityManager = this.dataSource.manager): Promise<PeriodicView> {
    const { summary, row } = await this.find(actor, id, manager);
    const people = await namesOf(manager, [...row.editedBy, row.approvedBy, row.finishedBy]);
    const nameOf = (personId: string | null) => (personId === null ? null : (people.get(personId) ?? ''));
    const { tree, remarks, leftOut, approval, approvedAt, finishedAt, sha256 } = row;
    return {
      ...summary,
      tree,
      remarks,
      leftOut,
      late: lateOf(row),
      editedBy: row.editedBy.map((personId) => nameOf(personId) ?? ''),
      approval:
        approval && approvedAt ? { ...approval, by: nameOf(row.approvedBy) ?? '', at: approvedAt.toISOString() } : null,
      finishedBy: nameOf(row.finishedBy),
      finishedAt: finishedAt?.toISOString() ?? null,
      sha256,
      ...actsOf(row, actor),
    };
  }

  /** The document: the same bytes each time once it is confirmed or issued, the present text before. */
  async getDocument(actor: Actor, id: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const { manager } = this.dataSource;
    const { row } = await this.find(actor, id, manager);
    const kept = await manager.findOne(PeriodicReportRow, { where: { id }, select: { id: true, document: true } });
    const isFinal = row.status === 'confirmed' || row.status === 'issued';
    const name = `${row.tree.title}（${row.fromDay}至${row.toDay}）${isFinal ? '' : '（草稿）'}.docx`;
    return { name, bytes: kept?.document ?? (await renderDocx(row.tree)) };
  }

  private async find(actor: Actor, id: string, manager: EntityManager) {
    const readable = readableBy(actor, 'r.office_unit_id', 2);
    const [found] = await manager.query<Found[]>(`SELECT ${COLUMNS} ${FROM} WHERE r.id = $1 AND ${readable.sql}`, [
      id,
      ...readable.params,
    ]);
    const row = found ? await manager.findOneBy(PeriodicReportRow, { id }) : null;
    if (!found || !row) throw new UnknownPeriodicReport();
    return { summary: summaryOf(found), row };
  }
}

function summaryOf({ officeId, officeName, fromDay, toDay, issueYear, issueNumber, draftedAt, ...row }: Found) {
  return {
    ...row,
    office: { id: officeId, name: officeName },
    from: fromDay,
    to: toDay,
    issue: issueYear === null || issueNumber === null ? null : { year: issueYear, number: issueNumber },
    draftedAt: draftedAt.toISOString(),
  };
}

function lateOf({ kind, facts }: PeriodicReportRow): PeriodicView['late'] {
  if (kind !== 'monthly-bulletin') return [];
  const { late } = bulletinFacts.parse(facts);
  return late.map(({ caseId, number, title, leadUnit }) => ({ caseId, number, title, leadUnit }));
}

async function namesOf(manager: EntityManager, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const rows = await manager.query<Named[]>('SELECT id, name FROM person WHERE id = ANY($1::uuid[])', [
    ids.filter(Boolean),
  ]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
