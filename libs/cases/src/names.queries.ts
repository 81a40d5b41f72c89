import type { EntityManager } from 'typeorm';

/** The names of whatever these ids stand for: units, files, measures, evidence and urging notices. */
export async function namesOf(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = (await manager.query(
    `SELECT id, name FROM unit WHERE id = ANY($1::uuid[])
     UNION ALL SELECT id, name FROM stored_file WHERE id = ANY($1::uuid[])
     UNION ALL SELECT id, text FROM measure WHERE id = ANY($1::uuid[])
     UNION ALL SELECT id, title FROM evidence WHERE id = ANY($1::uuid[])
     UNION ALL SELECT id, number FROM urging_document WHERE id = ANY($1::uuid[]) AND number IS NOT NULL`,
    [[...new Set(ids)]],
  )) as { id: string; name: string }[];
  return new Map(rows.map(({ id, name }) => [id, name]));
}
