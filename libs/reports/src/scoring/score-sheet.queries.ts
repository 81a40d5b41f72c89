import { localDateOf } from '@bihuan/calendar';
import { scoreGrade, scoreLine, scoringScheme, type Actor, type ScoreSheetView } from '@bihuan/contracts';
import { CaseRow, ScoreObjectionRow, ScoreSheetRow, UnitRow, UnitScoreRow } from '@bihuan/database';
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

const inChinese = new Intl.Collator('zh-CN');

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
    const units = await namesOf(manager, seen, sheet.officeUnitId);
    const history = await historyOf(manager, id);
    const today = localDateOf(this.clock.now().toISOString(), this.config.timeZone);
    const isOpen = sheet.status === 'open';
    const scores = seen.map(({ unitId, version, score, grade, vetoed, lines }) => ({
      unit: { id: unitId, name: units.get(unitId) ?? '' },
      version,
      score,
      grade: scoreGrade.parse(grade),
      vetoed,
      lines: scoreLine.array().parse(lines),
      history: history.filter((one) => one.unitId === unitId).map(versionView),
      mayObject: isOpen && today <= sheet.objectUntil && isLeaderOf(actor, unitId),
    }));
    const isLead = isOffice && actor.roles.includes('office-lead');
    const isDecided = objections.every(({ decision }) => decision !== null);
    return {
      id,
      office: { id: sheet.officeUnitId, name: units.get(sheet.officeUnitId) ?? '' },
      version: sheet.version,
      year: sheet.year,
      edition: sheet.edition,
      asOf: sheet.asOf,
      status: sheet.status,
      objectUntil: sheet.objectUntil,
      schemeVersion: sheet.schemeVersion,
      scheme: scoringScheme.parse(sheet.scheme),
      editions: await this.editionsOf(manager, actor, { sheet, isOffice }),
      lockedAt: sheet.lockedAt?.toISOString() ?? null,
      scores: scores.toSorted((a, b) => inChinese.compare(a.unit.name, b.unit.name)),
      cases: await casesOf(manager, scores),
      objections: objections.map((one) => objectionView(one, units)),
      mayLock: isOpen && isLead && isDecided && today > sheet.objectUntil,
    };
  }

  /** All editions for the office; for a unit those that scored it. */
  private async editionsOf(
    manager: EntityManager,
    actor: Actor,
    { sheet, isOffice }: { readonly sheet: ScoreSheetRow; readonly isOffice: boolean },
  ): Promise<ScoreSheetView['editions']> {
    const { officeUnitId, year } = sheet;
    const all = await manager.find(ScoreSheetRow, { where: { officeUnitId, year }, order: { edition: 'ASC' } });
    const scored = isOffice
      ? null
      : await manager.findBy(UnitScoreRow, {
          sheetId: In(all.map(({ id }) => id)),
          unitId: In([...actor.unitLine]),
        });
    return all
      .filter(({ id }) => scored === null || scored.some(({ sheetId }) => sheetId === id))
      .map(({ id, edition, asOf, status, createdAt }) => ({
        id,
        edition,
        asOf,
        status,
        madeAt: createdAt.toISOString(),
      }));
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

function historyOf(manager: EntityManager, sheetId: string): Promise<UnitScoreRow[]> {
  return manager.find(UnitScoreRow, { where: { sheetId }, order: { version: 'ASC' } });
}

function versionView({ version, score, grade, createdAt }: UnitScoreRow) {
  return { version, score, grade: scoreGrade.parse(grade), at: createdAt.toISOString() };
}

/** Who leads a unit speaks for it, not for the units above it. */
export function isLeaderOf(actor: Actor, unitId: string): boolean {
  return actor.roles.includes('unit-leader') && actor.unitLine.includes(unitId);
}

function objectionsTo(manager: EntityManager, scores: readonly Scored[], sheetId: string) {
  const unitId = In(scores.map((score) => score.unitId));
  return manager.find(ScoreObjectionRow, { where: { sheetId, unitId }, order: { raisedAt: 'ASC' } });
}

async function namesOf(
  manager: EntityManager,
  scores: readonly Scored[],
  officeId: string,
): Promise<ReadonlyMap<string, string>> {
  const units = await manager.findBy(UnitRow, { id: In([officeId, ...scores.map(({ unitId }) => unitId)]) });
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
  const { id, unitId, rule, caseIds, reason, raisedAt, decidedAt, decision, opinion } = row;
  const unit = { id: unitId, name: units.get(unitId) ?? '' };
  const moments = { raisedAt: raisedAt.toISOString(), decidedAt: decidedAt?.toISOString() ?? null };
  return { id, unit, rule, caseIds, reason, ...moments, decision, opinion };
}
