import { randomUUID } from 'node:crypto';
import type { Actor, FreezeBody, FreezePreview, FreezeQuery, FreezeSummary } from '@bihuan/contracts';
import { JournalAnchorRow, UnitRow, YearFreezeRow } from '@bihuan/database';
import { renderDocx } from '@bihuan/documents';
import { Clock } from '@bihuan/platform';
import { composeYearFigures, computeFigures, YEAR_FIGURES_VERSION, type YearFacts } from '@bihuan/report-domain';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThanOrEqual, type EntityManager } from 'typeorm';
import { readableOffice } from './offices';
import { sha256, sha256OfFacts } from './year-document';
import { YearFreezeQueries } from './year-freeze.queries';
import { DayNotOver, FactsChanged, YearAlreadyFrozen } from './year.errors';
import { YearReader } from './year-reader';

/**
 * Fixes the facts of a year: what a preview showed is read once more, compared by its fingerprint, and stored with the
 * report composed of it. It is done once; what is found later is signed as a difference.
 */
@Injectable()
export class FreezeYear {
  constructor(
    private readonly dataSource: DataSource,
    private readonly years: YearReader,
    private readonly freezes: YearFreezeQueries,
    private readonly clock: Clock,
  ) {}

  async preview(actor: Actor, { year, asOf = `${year}-12-31` }: FreezeQuery): Promise<FreezePreview> {
    const office = await this.officeOf(actor, { year, asOf });
    const facts = await this.years.readWithin(office, { year, asOf });
    const { cases } = facts;
    const unverified = cases.filter(({ open, handedInOn }) => open && handedInOn !== null);
    return {
      year,
      asOf,
      factsSha256: sha256OfFacts(facts),
      cases: cases.length,
      open: cases.filter(({ open }) => open).length,
      overdue: cases.filter(({ overdue }) => overdue).length,
      unverified: unverified.map(({ caseId: id, number, title }) => ({ id, number, title })),
    };
  }

  async execute(actor: Actor, { year, asOf, factsSha256 }: FreezeBody): Promise<FreezeSummary> {
    const office = await this.officeOf(actor, { year, asOf });
    const id = await this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      const facts = await this.years.readIn(tx, office, { year, asOf });
      if (sha256OfFacts(facts) !== factsSha256) throw new FactsChanged();
      return this.store(tx, actor, { office, facts });
    });
    return this.freezes.getById(actor, id);
  }

  private async store(
    tx: EntityManager,
    actor: Actor,
    { office, facts }: { readonly office: UnitRow; readonly facts: YearFacts },
  ): Promise<string> {
    const id = randomUUID();
    const document = await renderDocx(composeYearFigures(facts));
    const anchor = await tx.findOne(JournalAnchorRow, {
      select: { day: true, hash: true },
      where: { day: LessThanOrEqual(this.years.today()) },
      order: { day: 'DESC' },
    });
    const row = {
      id,
      officeUnitId: office.id,
      year: facts.year,
      asOf: facts.asOf,
      facts: { ...facts },
      factsSha256: sha256OfFacts(facts),
      figures: computeFigures(facts).map(({ id, value, dividend, divisor }) => ({ id, value, dividend, divisor })),
      composerVersion: YEAR_FIGURES_VERSION,
      documentSha256: sha256(document),
      document,
      anchorHash: anchor?.hash ?? null,
      frozenAt: this.clock.now(),
      frozenBy: actor.personId ?? '',
    };
    const { identifiers } = await tx
      .createQueryBuilder()
      .insert()
      .into(YearFreezeRow)
      .values(row as never)
      .orIgnore()
      .returning('id')
      .execute();
    if (identifiers.filter(Boolean).length === 0) throw new YearAlreadyFrozen(facts.year);
    return id;
  }

  private async officeOf(actor: Actor, { year, asOf }: Pick<FreezeBody, 'year' | 'asOf'>): Promise<UnitRow> {
    const office = await readableOffice(this.dataSource.manager, actor);
    if (!asOf.startsWith(`${year}-`) || asOf >= this.years.today()) throw new DayNotOver(asOf, year);
    if (await this.dataSource.manager.existsBy(YearFreezeRow, { officeUnitId: office.id, year }))
      throw new YearAlreadyFrozen(year);
    return office;
  }
}
