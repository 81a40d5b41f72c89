import type { AsOf } from '@bihuan/cases';
import { asOfDay, livesOf } from '@bihuan/cases';
import type { Actor, PlainDate } from '@bihuan/contracts';
import { UnitRow } from '@bihuan/database';
import type { BoardCase, BoardFacts, BoardUnit } from '@bihuan/report-domain';
import { latestWorkflows } from '@bihuan/workflow';
import type { EntityManager } from 'typeorm';
import { namesFor } from '../year/read-year-facts';
import { yearCaseOf } from '../year/year-case';
import { boardCaseOf, type BoardReading } from './board-case';
import { countedCases } from './counted-cases.queries';

export type BoardScope = {
  readonly actor: Actor;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly timeZone: string;
};

/** Journals told again at once. */
const BATCH = 200;

/**
 * The cases that somebody may see, as boards count them, as they stood at the end of a day: read from their standings, or
 * told again from the journal, as the facts of a year are, while those are not all kept. To be called in one snapshot.
 */
export async function readBoardFacts(tx: EntityManager, scope: BoardScope): Promise<BoardFacts> {
  const { from, to, timeZone } = scope;
  const units = await unitsById(tx);
  const reading = { from, asOf: await asOfDay(tx, to), units };
  const found = await countedCases(tx, scope);
  const untold = found.filter(({ again }) => again).map(({ id }) => id);
  const before = await toldAgain(tx, untold, { ...reading, timeZone });
  const cases = found.flatMap((one) => (one.again ? (before.get(one.id) ?? []) : boardCaseOf(one, reading)));
  return { from, asOf: to, cases, units, root: null, workflows: workflowNames };
}

const workflowNames = Object.fromEntries(latestWorkflows().map(({ definition }) => [definition.id, definition.label]));

async function unitsById(tx: EntityManager): Promise<ReadonlyMap<string, BoardUnit>> {
  const units = await tx.find(UnitRow, { select: { id: true, name: true, path: true } });
  return new Map(units.map(({ id, name, path }) => [id, { id, name, path }]));
}

async function toldAgain(
  tx: EntityManager,
  ids: readonly string[],
  { from, asOf, timeZone }: BoardReading & { readonly asOf: AsOf; readonly timeZone: string },
): Promise<ReadonlyMap<string, BoardCase>> {
  const cases = new Map<string, BoardCase>();
  for (let start = 0; start < ids.length; start += BATCH) {
    const lives = await livesOf(tx, ids.slice(start, start + BATCH), asOf.today);
    const names = await namesFor(tx, lives);
    for (const life of lives) cases.set(life.row.id, yearCaseOf(life, { from, asOf, timeZone, names }));
  }
  return cases;
}
