import type { Light } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';
import { keysOfLights, PENDING, spanKey } from './light-spans';
import type { SqlConditions } from './sql-conditions';
import type { AsOf } from './today';

/**
 * Narrows a list to one light. Lights are derived, not stored: what is late or closed is told by dates alone; what is
 * near or warned of is found among the few cases that fall due within the widest warning of any ladder, or are asked for
 * progress.
 */
export async function addLight(
  manager: EntityManager,
  conditions: SqlConditions,
  light: Light,
  asOf: AsOf,
): Promise<void> {
  switch (light) {
    case 'closed':
      conditions.add('NOT c.open');
      return;
    case 'not-started':
      conditions.add('c.open AND c.issued_on IS NULL');
      return;
    case 'overdue':
      conditions.add(`${PENDING} AND c.due_on < coalesce(c.handed_in_on, ?::date)`, asOf.today);
      return;
    case 'near':
    case 'warning':
      conditions.add(
        `${PENDING} AND c.handed_in_on IS NULL AND ${keyOf(conditions, asOf)} = ANY(?::text[])`,
        await keysOfLights(manager, [light], asOf),
      );
      return;
    case 'normal':
      conditions
        .add(`${PENDING} AND (c.due_on IS NULL OR c.due_on >= coalesce(c.handed_in_on, ?::date))`, asOf.today)
        .add(
          `NOT (c.handed_in_on IS NULL AND ${keyOf(conditions, asOf)} = ANY(?::text[]))`,
          await keysOfLights(manager, ['near', 'warning'], asOf),
        );
      return;
    case 'suspended':
      conditions.add('c.open AND c.issued_on IS NOT NULL AND c.suspended_on IS NOT NULL');
  }
}

const keyOf = (conditions: SqlConditions, { calendars }: AsOf): string =>
  spanKey(calendars, (value) => conditions.param(value));
