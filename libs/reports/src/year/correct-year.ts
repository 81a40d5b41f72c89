import type { Actor, CorrectionBody, CorrectionView, YearComparison } from '@bihuan/contracts';
import { canonical } from '@bihuan/cases';
import { UnitRow, YearCorrectionRow, YearFreezeRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import {
  figureIds,
  measures,
  yearCase,
  yearFacts,
  type FigureId,
  type YearCase,
  type YearFacts,
} from '@bihuan/report-domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { asFound, changedFigures, changesBetween, differencesOf, withCase } from './case-differences';
import { sha256 } from './year-document';
import { YearFreezeQueries } from './year-freeze.queries';
import { NothingToCorrect, UnknownYear } from './year.errors';
import { YearReader } from './year-reader';

/** How many differing cases a comparison shows at once. */
const SHOWN = 200;

/** Frozen against now, case by case; and the signed differences, each chained to the one before. */
@Injectable()
export class CorrectYear {
  constructor(
    private readonly dataSource: DataSource,
    private readonly years: YearReader,
    private readonly freezes: YearFreezeQueries,
    private readonly clock: Clock,
  ) {}

  async compare(actor: Actor, id: string): Promise<YearComparison> {
    const freeze = await this.freezes.getById(actor, id);
    const row = await this.freezes.getRow(actor, id);
    const signed = await this.correctionsOf(this.dataSource.manager, id);
    const frozen = yearFacts.parse(row.facts);
    const corrected = asCorrected(frozen, signed);
    const now = await this.factsNow(row, frozen);
    const current = new Map(now.cases.map((one) => [one.caseId, one]));
    const differing = corrected.cases.flatMap((before) => {
      const after = current.get(before.caseId);
      const fields = after ? differencesOf(before, after) : [];
      return after && fields.length > 0 ? [{ before, after, fields }] : [];
    });
    const isCorrected = new Set(signed.map(({ caseId }) => caseId));
    return {
      freeze,
      today: this.years.today(),
      figures: figuresOf(frozen, corrected, now),
      total: differing.length,
      cases: differing.slice(0, SHOWN).map(({ before, after, fields }) => ({
        id: before.caseId,
        number: before.number,
        title: before.title,
        fields,
        figures: [...changedFigures(corrected, after)],
        corrected: isCorrected.has(before.caseId),
      })),
      corrections: await this.views(signed, frozen),
    };
  }

  /** Signs what a case is now as a difference to what was frozen and corrected before. */
  async sign(actor: Actor, id: string, { caseId, reason, after: seen }: CorrectionBody): Promise<CorrectionView> {
    const row = await this.freezes.getRow(actor, id);
    const frozen = yearFacts.parse(row.facts);
    const now = await this.factsNow(row, frozen);
    const after = now.cases.find((one) => one.caseId === caseId);
    if (!after) throw new UnknownYear();
    const entry = await this.dataSource.transaction(async (tx) => {
      await tx.query('SELECT id FROM year_freeze WHERE id = $1 FOR UPDATE', [id]);
      const signed = await this.correctionsOf(tx, id);
      if (signed.length !== seen) throw new NothingToCorrect(true);
      const corrected = asCorrected(frozen, signed);
      const before = corrected.cases.find((one) => one.caseId === caseId);
      if (!before || differencesOf(before, after).length === 0) throw new NothingToCorrect(false);
      const figures = changedFigures(corrected, after).map(({ id, before, after }) => ({ id, before, after }));
      const content = {
        freezeId: id,
        sequence: signed.length + 1,
        caseId,
        before: { ...before },
        after: { ...after },
        figures,
        reason,
        signedAt: this.clock.now(),
        signedBy: actor.personId ?? '',
        previousHash: signed.at(-1)?.hash ?? row.factsSha256,
      };
      const entry: YearCorrectionRow = { ...content, hash: hashOfCorrection(content) };
      await tx.insert(YearCorrectionRow, entry as never);
      return entry;
    });
    const [view] = await this.views([entry], frozen);
    if (!view) throw new UnknownYear();
    return view;
  }

  /** The frozen cases as they are now: their own year goes on being the frozen one. */
  private async factsNow({ officeUnitId, year }: YearFreezeRow, frozen: YearFacts): Promise<YearFacts> {
    const office = await this.dataSource.manager.findOneByOrFail(UnitRow, { id: officeUnitId });
    const now = await this.years.readWithin(office, { year, asOf: this.years.today() });
    const current = new Map(now.cases.map((one) => [one.caseId, one]));
    const found = (before: YearCase) => asFound(before, current.get(before.caseId) ?? before);
    return { ...frozen, cases: frozen.cases.map(found) };
  }

  private correctionsOf(manager: EntityManager, freezeId: string): Promise<YearCorrectionRow[]> {
    return manager.find(YearCorrectionRow, { where: { freezeId }, order: { sequence: 'ASC' } });
  }

  private async views(signed: readonly YearCorrectionRow[], frozen: YearFacts): Promise<CorrectionView[]> {
    const people = await this.dataSource.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM person WHERE id = ANY($1::uuid[])',
      [signed.map(({ signedBy }) => signedBy)],
    );
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    const caseOf = new Map(frozen.cases.map((one) => [one.caseId, one]));
    return signed.map(({ sequence, caseId, figures, reason, signedAt, signedBy, hash }) => ({
      sequence,
      case: { id: caseId, number: caseOf.get(caseId)?.number ?? '', title: caseOf.get(caseId)?.title ?? '' },
      figures: figures.map(({ id, before, after }) => ({ id, label: labelOf(id), before, after })),
      reason,
      signedAt: signedAt.toISOString(),
      signedBy: nameOf.get(signedBy) ?? '',
      hash,
    }));
  }
}

/** The frozen facts with every signed difference in its turn. */
export function asCorrected(frozen: YearFacts, signed: readonly Pick<YearCorrectionRow, 'after'>[]): YearFacts {
  return signed.reduce((facts, { after }) => withCase(facts, yearCase.parse(after)), frozen);
}

/** Over all that a correction says, and the hash of the one before it. */
export function hashOfCorrection({ signedAt, ...content }: Omit<YearCorrectionRow, 'hash'>): string {
  return sha256(canonical({ ...content, signedAt: signedAt.toISOString() }));
}

function figuresOf(frozen: YearFacts, corrected: YearFacts, now: YearFacts): YearComparison['figures'] {
  const signed = new Map(changesBetween(frozen, corrected).map(({ id, after }) => [id, after]));
  return changesBetween(frozen, now).map((change) => ({
    ...change,
    corrected: signed.has(change.id) ? (signed.get(change.id) ?? null) : change.before,
  }));
}

function labelOf(id: string) {
  const known = figureIds.find((one): one is FigureId => one === id);
  return known ? measures[known].label : { zh: id, en: id };
}
