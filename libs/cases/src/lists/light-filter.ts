import type { Light } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';
import { keysOfLights, keysOfProgressDue, PENDING, spanKey } from './light-spans';
import type { SqlConditions } from './sql-conditions';
import type { AsOf } from './today';

/** Narrows a list to one light. */
export function addLight(manager: EntityManager, conditions: SqlConditions, light: Light, asOf: AsOf): Promise<void> {
  return addLights(manager, conditions, [light], asOf);
}

/**
 * Narrows a list to what shows one of these lights. Lights are derived, not stored: what is late or closed is told by dates
 * alone; what is near or warned of is found among the few cases that fall due within the widest warning of any ladder, or
 * are asked for progress.
 */
export async function addLights(
  manager: EntityManager,
  conditions: SqlConditions,
  lights: readonly Light[],
  asOf: AsOf,
): Promise<void> {
  const shows: string[] = [];
  for (const light of new Set(lights)) shows.push(await shown(manager, conditions, light, asOf));
  conditions.add(`(${shows.map((sql) => `(${sql})`).join(' OR ')})`);
}

async function shown(manager: EntityManager, conditions: SqlConditions, light: Light, asOf: AsOf): Promise<string> {
  const day = () => `coalesce(c.handed_in_on, ${conditions.param(asOf.today)}::date)`;
  const keyIn = async (among: readonly Light[]) => {
    const keys = conditions.param(await keysOfLights(manager, among, asOf));
    return `c.handed_in_on IS NULL AND ${keyOf(conditions, asOf)} = ANY(${keys}::text[])`;
  };
  switch (light) {
    case 'closed':
      return 'NOT c.open';
    case 'not-started':
      return 'c.open AND c.issued_on IS NULL';
    case 'overdue':
      return `${PENDING} AND c.due_on < ${day()}`;
    case 'near':
    case 'warning':
      return `${PENDING} AND ${await keyIn([light])}`;
    case 'normal':
      return `${PENDING} AND (c.due_on IS NULL OR c.due_on >= ${day()}) AND NOT (${await keyIn(['near', 'warning'])})`;
    case 'suspended':
      return 'c.open AND c.issued_on IS NOT NULL AND c.suspended_on IS NOT NULL';
  }
}

/** A report of progress is due today and has not come, as a condition. */
export async function progressDue(manager: EntityManager, conditions: SqlConditions, asOf: AsOf): Promise<string> {
  const keys = await keysOfProgressDue(manager, asOf);
  if (keys.length === 0) return 'FALSE';
  return `(c.progress_since IS NOT NULL AND ${PENDING} AND ${keyOf(conditions, asOf)} = ANY(${conditions.param(keys)}::text[]))`;
}

const keyOf = (conditions: SqlConditions, { calendars }: AsOf): string =>
  spanKey(calendars, (value) => conditions.param(value));
