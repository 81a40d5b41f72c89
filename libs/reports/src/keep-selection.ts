import { createHash } from 'node:crypto';
import type { CaseSelectionView } from '@bihuan/contracts';
import { CaseSelectionRow } from '@bihuan/database';
import type { EntityManager } from 'typeorm';

/** Stores the cases behind a figure under a name made of themselves, so that asking twice stores once. */
export async function keepSelection(
  manager: EntityManager,
  caseIds: string[],
  createdAt: Date,
): Promise<CaseSelectionView> {
  const id = idMadeOf(caseIds);
  const insert = manager.createQueryBuilder().insert().into(CaseSelectionRow);
  await insert.values({ id, caseIds, createdAt }).orIgnore().execute();
  return { id, cases: caseIds.length };
}

function idMadeOf(caseIds: readonly string[]): string {
  const hash = createHash('sha256')
    .update([...caseIds].sort().join(','))
    .digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
