import { keptList, keptLists, type KeptList, type OfferedList } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';
import { CodeListEntryRow } from './rows/people.rows';

/** The kept lists as the office has them: every entry that ships, in the office's order, and which are retired. */
export async function listOffered(manager: EntityManager): Promise<OfferedList[]> {
  const rows = await manager.find(CodeListEntryRow);
  return keptList.options.map((list) => {
    const decided = new Map(rows.filter((row) => row.list === list).map((row) => [row.code, row]));
    const entries = Object.keys(keptLists[list])
      .map((code, shipped) => ({ code, place: decided.get(code)?.position ?? shipped }))
      .toSorted((a, b) => a.place - b.place)
      .map(({ code }) => ({ code, retired: (decided.get(code)?.retiredAt ?? null) !== null }));
    return { list, entries };
  });
}

/** Whether an entry is no longer offered for new cases. */
export async function isRetired(tx: EntityManager, list: KeptList, code: string): Promise<boolean> {
  const row = await tx.findOneBy(CodeListEntryRow, { list, code });
  return (row?.retiredAt ?? null) !== null;
}
