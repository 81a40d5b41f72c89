import type { EntityManager } from 'typeorm';

/** Rows of a plain SQL query. */
export async function query<Row>(manager: EntityManager, sql: string, params: readonly unknown[]): Promise<Row[]> {
  return (await manager.query(sql, [...params])) as Row[];
}
