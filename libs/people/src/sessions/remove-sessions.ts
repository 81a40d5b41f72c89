import { SessionRow } from '@bihuan/database';
import { IsNull, Not, type EntityManager, type FindOptionsWhere } from 'typeorm';
import type { AccessLog } from '../access-log';
import { viewAsEnded } from './end-view-as';
import type { ViewAsEnd } from './view-as';

type Ending = { readonly accessLog: AccessLog; readonly reason: ViewAsEnd; readonly address?: string | null };

/** Ends sessions and tells how many. Where an administrator was viewing as somebody, that ends too, and is written down. */
export async function removeSessions(
  tx: EntityManager,
  where: FindOptionsWhere<SessionRow>,
  { accessLog, reason, address = null }: Ending,
): Promise<number> {
  const viewing = await tx.find(SessionRow, {
    where: { ...where, viewAsPersonId: Not(IsNull()) },
    lock: { mode: 'pessimistic_write' },
  });
  for (const { personId, viewAsPersonId } of viewing) {
    await accessLog.recordIn(tx, viewAsEnded({ byId: personId, viewedId: viewAsPersonId ?? '', reason, address }));
  }
  const { affected } = await tx.delete(SessionRow, where);
  return affected ?? 0;
}
