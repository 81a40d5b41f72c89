import { addDays } from '@bihuan/calendar';
import type { Light } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';
import { LEDGER_COLUMNS, toLedgerRow, type AsOf, type LedgerRecord } from './ledger-row';
import { SqlConditions } from './sql-conditions';

/** No ladder warns earlier than this many days before the due date (20 days, and a holiday in between). */
const WARNING_WINDOW = 45;
const PENDING = 'c.open AND c.issued_on IS NOT NULL';

/**
 * Narrows a list to one light. Lights are derived, not stored: what is late or closed is told by dates alone; what is
 * near or warned of is found among the few cases that fall due within the widest warning window.
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
      conditions.add('c.id = ANY(?::uuid[])', await idsWith(manager, [light], asOf));
      return;
    case 'normal':
      conditions
        .add(`${PENDING} AND (c.due_on IS NULL OR c.due_on >= coalesce(c.handed_in_on, ?::date))`, asOf.today)
        .add('c.id <> ALL(?::uuid[])', await idsWith(manager, ['near', 'warning'], asOf));
      return;
    case 'suspended':
      conditions.add('FALSE');
  }
}

async function idsWith(manager: EntityManager, lights: readonly Light[], asOf: AsOf): Promise<string[]> {
  const records = (await manager.query(
    `SELECT ${LEDGER_COLUMNS} FROM "case" c LEFT JOIN unit u ON u.id = c.lead_unit_id
     WHERE ${PENDING} AND c.handed_in_on IS NULL AND c.due_on BETWEEN $1 AND $2`,
    [asOf.today, addDays(asOf.today, WARNING_WINDOW)],
  )) as LedgerRecord[];
  return records.filter((record) => lights.includes(toLedgerRow(record, asOf).light)).map(({ id }) => id);
}
