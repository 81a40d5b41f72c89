import type { Actor, Role } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';
import { unitLineOf, type UnitOnPath } from './unit-line';

type Found = { readonly name: string; readonly roles: readonly Role[]; readonly units: readonly UnitOnPath[] };

/**
 * A person as whoever acts now, for work that goes on after the request has ended: with the roles and the unit that they
 * hold at this moment. Null when the person may no longer sign in.
 */
export async function loadActor(manager: EntityManager, personId: string): Promise<Actor | null> {
  const [found] = await manager.query<Found[]>(
    `SELECT p.name, p.roles,
            (SELECT json_agg(json_build_object('id', a.id, 'kind', a.kind) ORDER BY length(a.path) DESC)
               FROM unit a WHERE a.id = ANY(string_to_array(rtrim(u.path, '/'), '/')::uuid[])) AS units
       FROM person p JOIN unit u ON u.id = p.unit_id
      WHERE p.id = $1 AND p.active`,
    [personId],
  );
  if (!found) return null;
  return { personId, name: found.name, unitLine: unitLineOf(found.units), roles: found.roles, system: false };
}
