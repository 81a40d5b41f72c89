import type { Period } from '@bihuan/calendar';
import { asOfDay, casesAsOf } from '@bihuan/cases';
import type { PeriodicKind } from '@bihuan/contracts';
import { UnitRow } from '@bihuan/database';
import { bulletinFacts, dispatchFacts } from '@bihuan/report-domain';
import { In, type EntityManager } from 'typeorm';
import { bulletinFactsOf, dispatchFactsOf } from './facts-of-cases';

type Asked = {
  readonly kind: PeriodicKind;
  readonly officeUnitId: string;
  readonly period: Period;
  readonly timeZone: string;
};

/** The facts of a period as they were at the end of its last day: the same whenever they are read. */
export async function readFacts(tx: EntityManager, asked: Asked): Promise<Record<string, unknown>> {
  const { kind, officeUnitId, period, timeZone } = asked;
  const { from, to } = period;
  const isSheet = kind === 'weekly-sheet';
  const touchedSince = isSheet ? from : `${to.slice(0, 4)}-01-01`;
  const cases = await casesAsOf(tx, { officeUnitId, day: to, touchedSince, timeZone });
  const unitIds = [...new Set([officeUnitId, ...cases.flatMap(({ leadUnitId }) => leadUnitId ?? [])])];
  const unitNames = new Map((await tx.findBy(UnitRow, { id: In(unitIds) })).map(({ id, name }) => [id, name]));
  const officeName = unitNames.get(officeUnitId) ?? '';
  const source = { officeName, period, cases, unitNames, asOf: await asOfDay(tx, to) };
  return isSheet
    ? { ...dispatchFacts.parse(dispatchFactsOf(source)) }
    : { ...bulletinFacts.parse(bulletinFactsOf(source)) };
}
