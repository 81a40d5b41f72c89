import { keptList, type Actor, type CaseRegistration } from '@bihuan/contracts';
import { isRetired } from '@bihuan/database';
import type { EntityManager } from 'typeorm';
import { RetiredCode } from '../cases.errors';

/**
 * People classify new cases by what the office still offers: typed, read out of a report or brought in with a ledger.
 * What the calendar registers goes on with the code its duty was given, so that housekeeping never drops a duty.
 */
export async function requireOfferedCodes(
  tx: EntityManager,
  actor: Actor,
  registration: CaseRegistration,
): Promise<void> {
  if (actor.system) return;
  for (const list of keptList.options) {
    if (await isRetired(tx, list, registration[list])) throw new RetiredCode(list, registration[list]);
  }
}
