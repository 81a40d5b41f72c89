import { randomUUID } from 'node:crypto';
import { addDays, addWorkingDays } from '@bihuan/calendar';
import { scoringScheme, type Actor, type ScoreSheetView } from '@bihuan/contracts';
import { loadWorkCalendar, ScoreSheetRow, UnitScoreRow, type UnitRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { scoreUnit, unitsToScore, type Waiver, type YearFacts } from '@bihuan/report-domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { readableOffice } from '../year/offices';
import { YearReader } from '../year/year-reader';
import { schemeOf } from './keep-scheme';
import { ScoreSheetQueries } from './score-sheet.queries';
import { ScoreRefused } from './scoring.errors';

/** For so many working days a unit may object to its score (domain notes §8.3). */
const OBJECT_WITHIN = 10;

/** Scores all units of a year and lays the scores open to them; scores that were open before are replaced and kept. */
@Injectable()
export class MakeScores {
  constructor(
    private readonly dataSource: DataSource,
    private readonly years: YearReader,
    private readonly sheets: ScoreSheetQueries,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, year: number): Promise<ScoreSheetView> {
    const office = await readableOffice(this.dataSource.manager, actor);
    const { facts } = await this.years.read(office, year, await this.dayOf(office, year));
    const id = await this.dataSource.transaction(async (tx) => {
      await tx.query('SELECT id FROM unit WHERE id = $1 FOR UPDATE', [office.id]);
      return this.store(tx, actor, { office, facts });
    });
    return this.sheets.getById(actor, id);
  }

  /** A day that is over: as of such a day facts are the same whenever they are read again. */
  private async dayOf(office: UnitRow, year: number): Promise<string | undefined> {
    const yesterday = addDays(this.years.today(), -1);
    if (await this.years.isFrozen(office, year)) return undefined;
    return yesterday < `${year}-12-31` ? yesterday : `${year}-12-31`;
  }

  private async store(
    tx: EntityManager,
    actor: Actor,
    { office, facts }: { readonly office: UnitRow; readonly facts: YearFacts },
  ): Promise<string> {
    const of = { officeUnitId: office.id, year: facts.year };
    const before = await tx.findOne(ScoreSheetRow, { where: of, order: { edition: 'DESC' } });
    if (before?.status === 'locked')
      throw new ScoreRefused({ zh: '本年度评分已经锁定', en: 'The scores of this year are locked' });
    if (before) await tx.update(ScoreSheetRow, { id: before.id }, { status: 'replaced', version: before.version + 1 });
    const { scheme, version: schemeVersion } = await schemeOf(tx, office.id);
    const id = randomUUID();
    const objectUntil = addWorkingDays(await loadWorkCalendar(tx), this.years.today(), OBJECT_WITHIN);
    await tx.insert(ScoreSheetRow, {
      ...of,
      id,
      edition: (before?.edition ?? 0) + 1,
      asOf: facts.asOf,
      scheme: { ...scheme },
      schemeVersion,
      objectUntil,
      status: 'open',
      version: 1,
      createdAt: this.clock.now(),
      createdBy: actor.personId ?? '',
    } as never);
    for (const unit of unitsToScore(facts)) {
      await storeScore(tx, { sheetId: id, scheme: { ...scheme } }, { facts, unitId: unit.id, at: this.clock.now() });
    }
    return id;
  }
}

type Scoring = {
  readonly facts: YearFacts;
  readonly unitId: string;
  readonly at: Date;
  readonly waivers?: readonly Waiver[];
};

/** Writes a unit's score as its next version. */
export async function storeScore(
  tx: EntityManager,
  { sheetId, scheme }: { readonly sheetId: string; readonly scheme: Record<string, unknown> },
  { facts, unitId, at, waivers = [] }: Scoring,
): Promise<void> {
  const { lines, ...score } = scoreUnit(facts, unitId, { scheme: scoringScheme.parse(scheme), waivers });
  const version = (await tx.countBy(UnitScoreRow, { sheetId, unitId })) + 1;
  const row = { ...score, sheetId, unitId, version, lines: lines.map((line) => ({ ...line })), createdAt: at };
  await tx.insert(UnitScoreRow, row);
}
