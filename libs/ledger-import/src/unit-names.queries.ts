import type { LedgerUnit } from '@bihuan/ledger-reader';
import type { EntityManager } from 'typeorm';

/**
 * The units that a ledger may name: those in use, by the names they had before as well, and by those of the units that became
 * part of them.
 */
export async function ledgerUnits(manager: EntityManager): Promise<readonly LedgerUnit[]> {
  return manager.query<LedgerUnit[]>(
    `WITH RECURSIVE heir (id, unit_id) AS (
       SELECT id, id FROM unit WHERE active
       UNION SELECT h.id, p.id FROM heir h JOIN unit p ON p.successor_id = h.unit_id AND NOT p.active)
     SELECT u.id, u.name, u.short_name AS "shortName", u.kind,
            ARRAY(SELECT f.name FROM heir h JOIN unit f ON f.id = h.unit_id WHERE h.id = u.id AND f.id <> u.id
                  UNION SELECT n.name FROM heir h JOIN unit_name n ON n.unit_id = h.unit_id WHERE h.id = u.id) AS aliases
       FROM unit u WHERE u.active`,
  );
}

/** The names of all units, those no longer in use included. */
export async function unitNames(manager: EntityManager): Promise<ReadonlyMap<string, string>> {
  const units = await manager.query<{ id: string; name: string }[]>('SELECT id, name FROM unit');
  return new Map(units.map(({ id, name }) => [id, name]));
}
