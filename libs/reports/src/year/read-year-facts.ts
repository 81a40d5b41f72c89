import { addMonths } from '@bihuan/calendar';
import { asOfDay, livesAsOf, type LifeAsOf } from '@bihuan/cases';
import type { PlainDate } from '@bihuan/contracts';
import { InspectionRow, UnitRow, YearFreezeRow } from '@bihuan/database';
import { yearFacts, type YearCase, type YearFacts } from '@bihuan/report-domain';
import { In, IsNull, Like, Not, type EntityManager } from 'typeorm';
import { yearCaseOf } from './year-case';

/** Whose year is read: an office's, or of it only the part of one unit and the units below. */
export type YearScope = {
  readonly officeUnitId: string;
  /** The unit that is reported on; the office's government, or else the office, where it is all of its cases. */
  readonly unit: { readonly name: string; readonly path: string | null };
  readonly year: number;
  /** The day at whose end the cases are looked at: today, or any day before. */
  readonly asOf: PlainDate;
  readonly timeZone: string;
};

/**
 * All that a year's figures and reports are made of, as it was at the end of a day: the same however much later it is read.
 * To be called in one snapshot of the database, so that no figure contradicts another.
 */
export async function readYearFacts(tx: EntityManager, scope: YearScope): Promise<YearFacts> {
  const { officeUnitId, unit, year, asOf } = scope;
  const office = await tx.findOneByOrFail(UnitRow, { id: officeUnitId });
  const [cases, previous, units] = [
    await readCases(tx, scope),
    await readPrevious(tx, scope),
    await unitsToInspect(tx, office),
  ];
  const from = firstDayOf(year);
  return yearFacts.parse({ officeName: office.name, unitName: unit.name, year, from, asOf, cases, units, previous });
}

const firstDayOf = (year: number): PlainDate => `${year}-01-01`;

async function readCases(tx: EntityManager, scope: YearScope): Promise<readonly YearCase[]> {
  const { officeUnitId, year, asOf: day, timeZone } = scope;
  const from = firstDayOf(year);
  const asOf = await asOfDay(tx, day);
  const within = await unitsWithin(tx, scope.unit.path);
  const cases: YearCase[] = [];
  for await (const batch of livesAsOf(tx, { officeUnitId, day, touchedSince: from, timeZone })) {
    const lives = batch.filter(({ row }) => within === null || (row.leadUnitId !== null && within.has(row.leadUnitId)));
    const names = await namesFor(tx, lives);
    cases.push(...lives.map((life) => yearCaseOf(life, { from, asOf, timeZone, names })));
  }
  return cases;
}

/** The year before as it was frozen, against a whole year; otherwise the same period of it, told again from the journal. */
async function readPrevious(tx: EntityManager, scope: YearScope): Promise<YearFacts['previous']> {
  const { officeUnitId, unit, asOf } = scope;
  const year = scope.year - 1;
  const freeze =
    unit.path === null && asOf === `${scope.year}-12-31`
      ? await tx.findOneBy(YearFreezeRow, { officeUnitId, year })
      : null;
  if (freeze) return { year, asOf: freeze.asOf, frozen: true, cases: yearFacts.parse(freeze.facts).cases };
  const day = addMonths(asOf, -12);
  const cases = await readCases(tx, { ...scope, year, asOf: day });
  return cases.length === 0 ? null : { year, asOf: day, frozen: false, cases };
}

async function unitsWithin(tx: EntityManager, path: string | null): Promise<ReadonlySet<string> | null> {
  if (path === null) return null;
  const below = await tx.find(UnitRow, { select: { id: true }, where: { path: Like(`${path}%`) } });
  return new Set(below.map(({ id }) => id));
}

export async function namesFor(tx: EntityManager, lives: readonly LifeAsOf[]): Promise<ReadonlyMap<string, string>> {
  const unitIds = lives.flatMap(({ row }) => [row.leadUnitId, ...row.context.tasks.map(({ unitId }) => unitId)]);
  const inspectionIds = lives.map(({ row }) => row.inspectionId);
  const known = (ids: readonly (string | null)[]) => In([...new Set(ids.filter((id) => id !== null))]);
  const units = await tx.find(UnitRow, { select: { id: true, name: true }, where: { id: known(unitIds) } });
  const inspections = await tx.find(InspectionRow, {
    select: { id: true, name: true },
    where: { id: known(inspectionIds) },
  });
  return new Map([...units, ...inspections].map(({ id, name }) => [id, name]));
}

/** Departments and townships of the government that the office works for, or else below the office itself. */
async function unitsToInspect(tx: EntityManager, office: UnitRow): Promise<YearFacts['units']> {
  const above = await tx.findBy(UnitRow, { id: In(office.path.split('/').filter(Boolean)), kind: 'government' });
  const realm = above.toSorted((a, b) => b.path.length - a.path.length)[0] ?? office;
  const units = await tx.find(UnitRow, {
    where: {
      path: Like(`${realm.path}%`),
      kind: In(['department', 'township']),
      active: true,
      parentId: Not(IsNull()),
    },
    order: { path: 'ASC' },
  });
  return units.map(({ id, name }) => ({ id, name }));
}
