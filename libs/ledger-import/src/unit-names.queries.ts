import type { LedgerUnit } from '@bihuan/ledger-reader';
import type { EntityManager } from 'typeorm';

/** The units that a ledger may name: those in use. */
export async function ledgerUnits(manager: EntityManager): Promise<readonly LedgerUnit[]> {
  return manager.query<LedgerUnit[]>(`SELECT id, name, short_name AS "shortName", kind FROM unit WHERE active`);
}

/** The names of all units, those no longer in use included. */
export async function unitNames(manager: EntityManager): Promise<ReadonlyMap<string, string>> {
  const units = await manager.query<{ id: string; name: string }[]>('SELECT id, name FROM unit');
  return new Map(units.map(({ id, name }) => [id, name]));
}
