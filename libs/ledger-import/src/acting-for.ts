import { loadActor } from '@bihuan/access';
import { capabilitiesOf, type Actor, type Words } from '@bihuan/contracts';
import type { LedgerImportRow } from '@bihuan/database';
import type { EntityManager } from 'typeorm';

/** Why a run stops: whoever started it may no longer import for the office. */
export const STARTER_GONE: Words = {
  zh: '发起人的账号已停用，或者不再有权导入台账，其余的行没有办理',
  en: 'The person who started it left or may no longer import ledgers: the remaining lines were left alone',
};

/** Why a line was set aside though no rule stands against it; the operator's log says more. */
export const BROKEN = {
  code: 'ledger-import/failed',
  reason: {
    zh: '系统故障，未能办理，请单独登记或联系管理员',
    en: 'A technical fault: register it by itself, or ask the administrator',
  },
};

/** Whoever started an import, with the roles of this moment; null when they may no longer import for its office. */
export async function actorOf(
  tx: EntityManager,
  { createdBy, officeUnitId }: Pick<LedgerImportRow, 'createdBy' | 'officeUnitId'>,
): Promise<Actor | null> {
  const actor = await loadActor(tx, createdBy);
  const may = actor !== null && capabilitiesOf(actor.roles).includes('ledger.import');
  return may && actor.unitLine.at(-1) === officeUnitId ? actor : null;
}
