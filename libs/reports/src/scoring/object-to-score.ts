import { randomUUID } from 'node:crypto';
import type { Actor, ObjectionDecisionBody, ScoreObjectionBody, ScoreSheetView } from '@bihuan/contracts';
import { ScoreObjectionRow, ScoreSheetRow, UnitRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { YearReader } from '../year/year-reader';
import { storeScore } from './make-scores';
import { isLeaderOf, ScoreSheetQueries } from './score-sheet.queries';
import { ScoreRefused, StaleScore, UnknownScore } from './scoring.errors';

type SheetRef = { readonly id: string; readonly expectedVersion: number };

/** Objections of units, the office's decisions, and the lock that ends both. */
@Injectable()
export class ObjectToScore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly years: YearReader,
    private readonly sheets: ScoreSheetQueries,
    private readonly clock: Clock,
  ) {}

  /** A unit says which cases do not belong into a line of its score, and why. */
  object(actor: Actor, sheetId: string, unitId: string, body: ScoreObjectionBody): Promise<ScoreSheetView> {
    return this.dataSource.transaction(async (tx) => {
      await tx.query('SELECT id FROM score_sheet WHERE id = $1 FOR UPDATE', [sheetId]);
      const sheet = await this.sheets.getById(actor, sheetId, tx);
      const score = sheet.scores.find(({ unit }) => unit.id === unitId);
      if (!score || !isLeaderOf(actor, unitId)) throw new UnknownScore();
      if (!score.mayObject) throw new ScoreRefused(tooLate);
      const line = score.lines.find(({ rule }) => rule === body.rule);
      const isInLine = body.caseIds.every((id) => line?.caseIds.includes(id));
      if (!isInLine || line?.points.startsWith('-') !== true) throw new ScoreRefused(notInLine);
      await tx.insert(ScoreObjectionRow, {
        ...body,
        id: randomUUID(),
        sheetId,
        unitId,
        raisedAt: this.clock.now(),
        raisedBy: actor.personId ?? '',
      });
      return this.sheets.getById(actor, sheetId, tx);
    });
  }

  /** Upheld, the cases leave that line and the unit's score gets a new version; the one before is kept. */
  async decide(
    actor: Actor,
    objectionId: string,
    { decision, opinion }: ObjectionDecisionBody,
  ): Promise<ScoreSheetView> {
    const { manager } = this.dataSource;
    const found = await manager.findOneBy(ScoreObjectionRow, { id: objectionId });
    if (!found) throw new UnknownScore();
    const { id, asOf, year } = await this.sheets.getById(actor, found.sheetId);
    const { officeUnitId } = await manager.findOneByOrFail(ScoreSheetRow, { id });
    const office = await manager.findOneByOrFail(UnitRow, { id: officeUnitId });
    const { facts } = await this.years.read(office, year, asOf);
    return this.dataSource.transaction(async (tx) => {
      const sheet = await openSheet(tx, id);
      const change = { decision, opinion, decidedAt: this.clock.now(), decidedBy: actor.personId };
      const { affected } = await tx
        .createQueryBuilder()
        .update(ScoreObjectionRow)
        .set(change)
        .where('id = :objectionId AND decision IS NULL', { objectionId })
        .execute();
      if (affected !== 1) throw new ScoreRefused({ zh: '这项异议已有决定', en: 'The objection is decided already' });
      if (decision === 'upheld') {
        const { unitId } = found;
        const waivers = await tx.findBy(ScoreObjectionRow, { sheetId: id, unitId, decision: 'upheld' });
        await storeScore(tx, { sheetId: id, scheme: sheet.scheme }, { facts, unitId, at: this.clock.now(), waivers });
      }
      return this.sheets.getById(actor, id, tx);
    });
  }

  /** From now on the scores stand, and a bulletin may quote them. */
  lock(actor: Actor, { id, expectedVersion }: SheetRef): Promise<ScoreSheetView> {
    return this.dataSource.transaction(async (tx) => {
      const view = await this.sheets.getById(actor, id, tx);
      const sheet = await openSheet(tx, id);
      if (sheet.version !== expectedVersion) throw new StaleScore(expectedVersion, sheet.version);
      if (!view.mayLock) throw new ScoreRefused(notYet);
      const by = { lockedAt: this.clock.now(), lockedBy: actor.personId };
      await tx.update(ScoreSheetRow, { id }, { ...by, status: 'locked', version: sheet.version + 1 });
      return this.sheets.getById(actor, id, tx);
    });
  }
}

async function openSheet(tx: EntityManager, id: string): Promise<ScoreSheetRow> {
  const sheet = await tx.findOneOrFail(ScoreSheetRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (sheet.status !== 'open')
    throw new ScoreRefused({ zh: '评分已经锁定或已被替换', en: 'The scores are locked or replaced' });
  return sheet;
}

const tooLate = {
  zh: '异议期（公布后10个工作日）已过，或评分已经锁定',
  en: 'The ten working days for objections are over, or the scores are locked',
};
const notInLine = {
  zh: '只能对本单位评分中的扣分事项提出异议',
  en: 'Only cases that cost points in the own score can be objected to',
};
const notYet = {
  zh: '异议期满且异议全部决定后，才能锁定',
  en: 'Scores are locked when the time for objections is over and all are decided',
};
