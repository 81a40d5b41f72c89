import type { ClientBase } from 'pg';
import { SCHEMA } from '@bihuan/database';

/** A table and the columns whose values are kept; those that the database computes by itself are left to it. */
export type KeptTable = { readonly name: string; readonly columns: readonly string[] };

/** What belongs to one machine or one moment, and would do harm or nothing in another: sign-ins, copies, this very list. */
const leftOut: readonly string[] = [
  'migrations',
  'session',
  'sign_in_failure',
  'pdf_copy',
  'backup_run',
  'worker_report',
];

/** Every table that a backup keeps, each after those that its rows refer to. */
export async function tablesInOrder(client: ClientBase): Promise<readonly KeptTable[]> {
  const tables = await keptTables(client);
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `SELECT DISTINCT f.relname AS from, t.relname AS to
       FROM pg_constraint c JOIN pg_class f ON f.oid = c.conrelid JOIN pg_class t ON t.oid = c.confrelid
      WHERE c.contype = 'f' AND f.relnamespace = $1::regnamespace AND f.oid <> t.oid`,
    [SCHEMA],
  );
  const placed: KeptTable[] = [];
  let left = tables;
  while (left.length > 0) {
    const waits = (table: KeptTable) =>
      references.some(({ from, to }) => from === table.name && left.some(({ name }) => name === to));
    const ready = left.filter((table) => !waits(table));
    if (ready.length === 0)
      throw new Error(`Tables refer to each other in a ring: ${left.map(({ name }) => name).join(', ')}`);
    placed.push(...ready);
    left = left.filter((table) => !ready.includes(table));
  }
  return placed;
}

async function keptTables(client: ClientBase): Promise<readonly KeptTable[]> {
  const { rows } = await client.query<KeptTable>(
    `SELECT t.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid
      WHERE t.relnamespace = $1::regnamespace AND t.relkind = 'r' AND a.attnum > 0
        AND NOT a.attisdropped AND a.attgenerated = '' AND t.relname <> ALL($2)
      GROUP BY t.relname ORDER BY t.relname`,
    [SCHEMA, leftOut],
  );
  return rows;
}

/** A name as SQL takes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** What COPY is told of a table: its name and the columns in their order. */
export const copied = ({ name, columns }: KeptTable): string =>
  `${SCHEMA}.${quoted(name)} (${columns.map(quoted).join(', ')})`;
