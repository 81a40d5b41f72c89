import { localDateOf } from '@bihuan/calendar';
import { scoreGrade, scoreLine, type Actor, type ScoreSheetView } from '@bihuan/contracts';
import { CaseRow, ScoreObjectionRow, ScoreSheetRow, UnitRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { readableOffices } from '../year/offices';
import { UnknownScore } from './scoring.errors';

type Scored = {
  readonly unitId: string;
  readonly version: number;
  readonly score: string;
  readonly grade: string;
  readonly vetoed: boolean;
  readonly lines: unknown[];
};

/** The latest decision of each unit's score. */
const LATEST = `SELECT DISTINCT ON (unit_id) unit_id AS "unitId", version, score, grade, vetoed, lines
  FROM unit_score WHERE sheet_id = $1 ORDER BY unit_id, version DESC`;

/** Scores as they may be seen: all of them by the office and its leaders, its own by a unit. There is no ranking. */
@Injectable()
export class ScoreSheetQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** The latest scores of a year, of each office that scored what the caller may see. */
  async ofYear(actor: Actor, year: number): Promise<ScoreSheetView[]> {
    const { manager } = this.dataSource;
    const offices = (await readableOffices(manager, actor)).map(({ id }) => id);
    const found = await this.dataSource.query<{ id: string }[]>(
      `SELECT s.id FROM score_sheet s WHERE s.year = $1 AND s.status <> 'replaced' AND (s.office_unit_id = ANY($2::uuid[])
          OR EXISTS (SELECT 1 FROM unit_score u WHERE u.sheet_id = s.id AND u.unit_id = ANY($3::uuid[])))
        ORDER BY s.created_at DESC`,
      [year, offices, [...actor.unitLine]],
    );
    return Promise.all(found.map(({ id }) => this.getById(actor, id)));
  }

  async getById(actor: Actor, id: string, manager: EntityManager = this.dataSource.manager): Promise<ScoreSheetView> {
    const { sheet, isOffice, seen } = await this.readable(manager, actor, id);
    const objections = await objectionsTo(manager, seen, id);
    const units = await namesOf(manager, seen);
    const today = localDateOf(this.clock.now().toISOString(), this.config.timeZone);
    const isOpen = sheet.status === 'open';
    const scores = seen.map(({ unitId, version, score, grade, vetoed, lines }) => ({
      unit: { id: unitId, name: units.get(unitId) ?? '' },
      version,
      score,
      grade: scoreGrade.parse(grade),
      vetoed,
      lines: scoreLine.array().parse(lines),
      mayObject: isOpen && today <= sheet.objectUntil && isLeaderOf(actor, unitId),
    }));
    const isLead = isOffice && actor.roles.includes('office-lead');
    const isDecided = objections.every(({ decision }) => decision !== null);
    return {
      id,
      version: sheet.version,
      year: sheet.year,
      edition: sheet.edition,
      asOf: sheet.asOf,
      status: sheet.status,
      objectUntil: sheet.objectUntil,
      schemeVersion: sheet.schemeVersion,
      lockedAt: sheet.lockedAt?.toISOString() ?? null,
      scores: scores.toSorted((a, b) => (a.unit.name < b.unit.name ? -1 : 1)),
      cases: await casesOf(manager, scores),
      objections: objections.map((one) => objectionView(one, units)),
      mayLock: isOpen && isLead && isDecided && today > sheet.objectUntil,
    };
  }

  private async readable(manager: EntityManager, actor: Actor, id: string) {
    const sheet = await manager.findOneBy(ScoreSheetRow, { id });
    if (!sheet) throw new UnknownScore();
    const isOffice = (await readableOffices(manager, actor)).some((office) => office.id === sheet.officeUnitId);
    const all = await manager.query<Scored[]>(LATEST, [id]);
    const seen = all.filter(({ unitId }) => isOffice || actor.unitLine.includes(unitId));
    if (!isOffice && seen.length === 0) throw new UnknownScore();
    return { sheet, isOffice, seen };
  }
}

/** Who leads a unit speaks for it, not for the units above it. */
export function isLeaderOf(actor: Actor, unitId: string): boolean {
  return actor.roles.includes('unit-leader') && actor.unitLine.includes(unitId);
}

function objectionsTo(manager: EntityManager, scores: readonly Scored[], sheetId: string) {
  const unitId = In(scores.map((score) => score.unitId));
  return manager.find(ScoreObjectionRow, { where: { sheetId, unitId }, order: { raisedAt: 'ASC' } });
}

async function namesOf(manager: EntityManager, scores: readonly Scored[]): Promise<ReadonlyMap<string, string>> {
  const units = await manager.findBy(UnitRow, { id: In(scores.map(({ unitId }) => unitId)) });
  return new Map(units.map(({ id, name }) => [id, name]));
}

async function casesOf(manager: EntityManager, scores: ScoreSheetView['scores']): Promise<ScoreSheetView['cases']> {
  const ids = [...new Set(scores.flatMap(({ lines }) => lines.flatMap(({ caseIds }) => caseIds)))];
  const found = await manager.find(CaseRow, {
    select: { id: true, number: true, title: true },
    where: { id: In(ids) },
    order: { number: 'ASC' },
  });
  return found.map(({ id, number, title }) => ({ id, number, title }));
}

function objectionView(
  row: ScoreObjectionRow,
  units: ReadonlyMap<string, string>,
): ScoreSheetView['objections'][number] {
  const { id, unitId, rule, caseIds, reason, raisedAt, decision, opinion } = row;
  const unit = { id: unitId, name: units.get(unitId) ?? '' };
  return { id, unit, rule, caseIds, reason, raisedAt: raisedAt.toISOString(), decision, opinion };
}
