import type { Actor, Role } from '@bihuan/contracts';
import { demoPeople } from './people';
import { demoUnits, unitKeys, type UnitKey } from './units';

type Ids = { readonly units: ReadonlyMap<UnitKey, string>; readonly people: ReadonlyMap<string, string> };

/** Who is who in the demonstration office, by the short names that the stories use. */
export class Roster {
  constructor(private readonly ids: Ids) {}

  unitId(key: UnitKey): string {
    const id = this.ids.units.get(key);
    if (!id) throw new Error(`The unit '${key}' was not written`);
    return id;
  }

  keyOf(unitId: string): UnitKey {
    const key = unitKeys.find((one) => this.ids.units.get(one) === unitId);
    if (!key) throw new Error(`No unit of the demonstration has the id ${unitId}`);
    return key;
  }

  /** Whoever holds a role in a unit: its own people before those of its sections. */
  actor(unit: UnitKey, role: Role): Actor {
    const holders = demoPeople.filter(({ roles }) => roles.includes(role));
    const holder = holders.find((one) => one.unit === unit) ?? holders.find((one) => parentOf(one.unit) === unit);
    const personId = holder && this.ids.people.get(holder.login);
    if (!holder || !personId) throw new Error(`Nobody is ${role} in '${unit}'`);
    return { personId, name: holder.name, unitLine: this.lineOf(holder.unit), roles: holder.roles, system: false };
  }

  /** The names of the two who verify for a unit, or who go along. */
  verifierNames(unit: UnitKey): string[] {
    const holders = demoPeople.filter((one) => one.unit === unit || parentOf(one.unit) === unit);
    const able = holders.filter(({ roles }) => roles.includes('verifier') || roles.includes('office-clerk'));
    return able.slice(-2).map(({ name }) => name);
  }

  private lineOf(unit: UnitKey): string[] {
    const parent = parentOf(unit);
    return demoUnits[unit].kind === 'section' && parent
      ? [this.unitId(unit), this.unitId(parent)]
      : [this.unitId(unit)];
  }
}

function parentOf(unit: UnitKey): UnitKey | null {
  return demoUnits[unit].parent as UnitKey | null;
}
