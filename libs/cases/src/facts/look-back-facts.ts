import { createHash, randomBytes } from 'node:crypto';
import { lastDayOf } from '@bihuan/calendar';
import { SamplingSeedRow } from '@bihuan/database';
import type { EventFacts } from '@bihuan/workflow';
import type { EntityManager } from 'typeorm';
import type { Setting } from './setting';

/** How many of a hundred cases that are not serious are looked back on (domain notes §3.4: at least a tenth). */
const SAMPLE_PERCENT = 10;

/**
 * Whether and when a case that is being closed is looked back on: every serious one, and of the rest a random sample. The
 * draw can be repeated by anybody: it is the hash of the office's seed for the year and the number of the case.
 */
export async function lookBackFacts({ tx, calendar, on, row, isTrial }: Setting): Promise<EventFacts> {
  const after = row.context.terms.lookBackAfter;
  if (after === null) return { lookBack: { on: null, by: null, seed: null } };
  const day = lastDayOf(calendar, after, on);
  if (row.severity === 'serious') return { lookBack: { on: day, by: 'severity', seed: null } };
  if (isTrial) return {};
  const seed = await seedOf(tx, row.officeUnitId, Number(on.slice(0, 4)));
  const isDrawn = drawOf(seed, row.number) < SAMPLE_PERCENT;
  return { lookBack: { on: isDrawn ? day : null, by: isDrawn ? 'sample' : null, seed } };
}

/** A number from 0 to 99 that only the seed and the case decide. */
export function drawOf(seed: string, caseNumber: string): number {
  return createHash('sha256').update(`${seed}:${caseNumber}`).digest().readUInt32BE(0) % 100;
}

/** The seed of an office and year: drawn at first need, and kept. */
async function seedOf(tx: EntityManager, officeUnitId: string, year: number): Promise<string> {
  const seed = randomBytes(16).toString('hex');
  await tx
    .createQueryBuilder()
    .insert()
    .into(SamplingSeedRow)
    .values({ officeUnitId, year, seed })
    .orIgnore()
    .execute();
  const kept = await tx.findOneByOrFail(SamplingSeedRow, { officeUnitId, year });
  return kept.seed;
}
