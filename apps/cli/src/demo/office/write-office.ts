import { randomUUID } from 'node:crypto';
import { PersonRow, UnitRow } from '@bihuan/database';
import { Passwords } from '@bihuan/people';
import type { DemoTransaction } from '../demo.module';
import { demoPassword, demoPeople } from './people';
import { Roster } from './roster';
import { demoUnits, unitKeys, type UnitKey } from './units';

/**
 * Writes units and people. Straight into their tables, because the use cases would hash the one password thirty times,
 * which is meant to be slow.
 */
export async function writeOffice(tx: DemoTransaction): Promise<Roster> {
  const units = new Map<UnitKey, string>(unitKeys.map((key) => [key, randomUUID()]));
  await tx.insert(UnitRow, unitRows(units));
  const passwordHash = await new Passwords().hash(demoPassword);
  const people = new Map(demoPeople.map(({ login }) => [login, randomUUID()]));
  await tx.insert(
    PersonRow,
    demoPeople.map(({ login, name, unit, roles }) => ({
      id: people.get(login),
      unitId: units.get(unit),
      login,
      name,
      roles: [...roles],
      email: `${login}@qinghe.example`,
      passwordHash,
      active: true,
    })),
  );
  return new Roster({ units, people });
}

function unitRows(ids: ReadonlyMap<UnitKey, string>): UnitRow[] {
  const paths = new Map<string | null, string>([[null, '']]);
  return unitKeys.map((key) => {
    const { parent, ...plan } = demoUnits[key];
    const id = ids.get(key) ?? '';
    const path = `${paths.get(parent)}${id}/`;
    paths.set(key, path);
    return { ...plan, id, path, parentId: ids.get(parent as UnitKey) ?? null, active: true };
  });
}
