import { documentRules, type DraftableKind } from '@bihuan/contracts';
import type { CaseRow } from '@bihuan/database';
import type { EntityManager } from 'typeorm';

/** The units that are to sign for a document; none for what goes to somebody outside of the system. */
export async function addresseesOf(
  tx: EntityManager,
  kind: DraftableKind,
  cases: readonly Pick<CaseRow, 'id' | 'leadUnitId' | 'officeUnitId'>[],
): Promise<readonly string[]> {
  const leads = distinct(cases.map(({ leadUnitId }) => leadUnitId));
  switch (documentRules[kind].to) {
    case 'outside':
      return [];
    case 'office':
      return distinct(cases.map(({ officeUnitId }) => officeUnitId));
    case 'lead':
      return leads;
    case 'parts':
      return distinct([
        ...leads,
        ...(await othersIn(
          tx,
          cases.map(({ id }) => id),
        )),
      ]);
  }
}

/** Units that the office gave a part beside the lead. */
async function othersIn(tx: EntityManager, caseIds: readonly string[]): Promise<readonly string[]> {
  const found = await tx.query<{ unitId: string }[]>(
    `SELECT DISTINCT t.unit_id AS "unitId" FROM task t
      WHERE t.case_id = ANY($1::uuid[]) AND t.part IN ('assist', 'territory') AND t.under_unit_id IS NULL`,
    [caseIds],
  );
  return found.map(({ unitId }) => unitId);
}

function distinct(ids: readonly (string | null)[]): readonly string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
