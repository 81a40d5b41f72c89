import type { Actor, FreezeSummary, Page, PageQuery } from '@bihuan/contracts';
import { YearFreezeRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { ReportDocument } from '../annual-report.queries';
import { readableOffices } from './offices';
import { UnknownYear } from './year.errors';

type Found = Omit<FreezeSummary, 'office' | 'frozenAt'> & {
  readonly officeId: string;
  readonly officeName: string;
  readonly frozenAt: Date;
};

const SUMMARY = `f.id, f.year, f.as_of AS "asOf", f.facts_sha256 AS "factsSha256", f.document_sha256 AS "documentSha256",
  f.composer_version AS "composerVersion", f.anchor_hash AS "anchorHash", f.frozen_at AS "frozenAt", p.name AS "frozenBy",
  o.id AS "officeId", o.name AS "officeName",
  (SELECT count(*)::int FROM year_correction k WHERE k.freeze_id = f.id) AS corrections`;
const FROM = `FROM year_freeze f JOIN unit o ON o.id = f.office_unit_id JOIN person p ON p.id = f.frozen_by`;

/** Frozen years of the offices that somebody may read. */
@Injectable()
export class YearFreezeQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** One page, the latest year first. */
  async page(actor: Actor, { page, pageSize }: PageQuery): Promise<Page<FreezeSummary>> {
    const offices = await this.officesOf(actor);
    const rows = await this.dataSource.query<Found[]>(
      `SELECT ${SUMMARY} ${FROM} WHERE f.office_unit_id = ANY($1::uuid[]) ORDER BY f.year DESC, o.path LIMIT $2 OFFSET $3`,
      [offices, pageSize, (page - 1) * pageSize],
    );
    const total = await this.dataSource.manager.countBy(YearFreezeRow, { officeUnitId: In(offices) });
    return { items: rows.map(summaryOf), page, pageSize, total };
  }

  async getById(actor: Actor, id: string): Promise<FreezeSummary> {
    const [row] = await this.dataSource.query<Found[]>(
      `SELECT ${SUMMARY} ${FROM} WHERE f.id = $1 AND f.office_unit_id = ANY($2::uuid[])`,
      [id, await this.officesOf(actor)],
    );
    if (!row) throw new UnknownYear();
    return summaryOf(row);
  }

  /** The row itself with its facts; throws when the caller may not see it. */
  async getRow(actor: Actor, id: string): Promise<YearFreezeRow> {
    const officeUnitId = In(await this.officesOf(actor));
    const row = await this.dataSource.manager.findOneBy(YearFreezeRow, { id, officeUnitId });
    if (!row) throw new UnknownYear();
    return row;
  }

  /** The document as it was when the year was frozen, the same bytes each time. */
  async getDocument(actor: Actor, id: string): Promise<ReportDocument> {
    const { year } = await this.getRow(actor, id);
    const row = await this.dataSource.manager.findOneOrFail(YearFreezeRow, {
      select: { document: true },
      where: { id },
    });
    return { name: `${year}年度督查整改数据（冻结）.docx`, bytes: row.document };
  }

  private async officesOf(actor: Actor): Promise<string[]> {
    return (await readableOffices(this.dataSource.manager, actor)).map(({ id }) => id);
  }
}

function summaryOf({ officeId, officeName, frozenAt, ...row }: Found): FreezeSummary {
  return { ...row, office: { id: officeId, name: officeName }, frozenAt: frozenAt.toISOString() };
}
