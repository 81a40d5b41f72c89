import { type AsOf, LEDGER_COLUMNS, type LedgerRecord, type SqlConditions, toLedgerRow } from '@bihuan/cases';
import type { LedgerRow } from '@bihuan/contracts';
import type { DataSource } from 'typeorm';

/** The first few lines of a narrowed ledger, what falls due first at the top. */
export async function firstLines(
  dataSource: DataSource,
  conditions: SqlConditions,
  asOf: AsOf,
  limit: number,
): Promise<LedgerRow[]> {
  const records = await dataSource.query<LedgerRecord[]>(
    `SELECT ${LEDGER_COLUMNS} FROM "case" c LEFT JOIN unit u ON u.id = c.lead_unit_id
      WHERE ${conditions.sql()} ORDER BY c.due_on, c.number LIMIT ${limit}`,
    conditions.params,
  );
  return records.map((record) => toLedgerRow(record, asOf));
}
