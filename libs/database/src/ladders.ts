import { createHash } from 'node:crypto';
import { builtInLadders } from '@bihuan/calendar';
import { ladder, type Ladder } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';
import { LadderRow } from './rows/people.rows';

/** A ladder as the office has it. `version` is 0 until somebody changes it; `changed` says that it differs from what ships. */
export type StoredLadder = {
  readonly ladder: Ladder;
  readonly changed: boolean;
  readonly active: boolean;
  readonly version: number;
  readonly changedAt: Date | null;
  readonly changedBy: string | null;
};

/** The ladders that ship, each replaced by what the office made of it, in the order in which they are tried. */
export async function listLadders(manager: EntityManager): Promise<StoredLadder[]> {
  const rows = new Map((await manager.find(LadderRow)).map((row) => [row.code, row]));
  return builtInLadders.map((shipped) => stored(shipped, rows.get(shipped.code)));
}

/** The ladder of a code as the office has it, or null. */
export async function findLadder(manager: EntityManager, code: string): Promise<StoredLadder | null> {
  const shipped = builtInLadders.find((candidate) => candidate.code === code);
  if (!shipped) return null;
  return stored(shipped, (await manager.findOneBy(LadderRow, { code })) ?? undefined);
}

/** The ladders by which cases are reminded and lit. Read once per request: there are a handful. */
export async function loadLadders(manager: EntityManager): Promise<readonly Ladder[]> {
  return laddersInForce(await listLadders(manager));
}

/** Of some ladders, those in use. */
export function laddersInForce(all: readonly Pick<StoredLadder, 'ladder' | 'active'>[]): readonly Ladder[] {
  return all.filter(({ active }) => active).map((each) => each.ladder);
}

/** Raised when the same ladders lead to other timers than before, so that open cases are planned again after an update. */
const RECKONING = 1;

/** A short mark of some ladders: another one means that timers planned by them may be others. Stored with each case. */
export function markOf(ladders: readonly Ladder[]): string {
  return createHash('sha256')
    .update(JSON.stringify([RECKONING, ladders]))
    .digest('hex')
    .slice(0, 16);
}

function stored(shipped: Ladder, row: LadderRow | undefined): StoredLadder {
  if (!row) return { ladder: shipped, changed: false, active: true, version: 0, changedAt: null, changedBy: null };
  const { body, active, version, changedAt, changedBy } = row;
  return { ladder: body ? ladder.parse(body) : shipped, changed: body !== null, active, version, changedAt, changedBy };
}
