import { officeSideCases, visibleCases } from '@bihuan/access';
import { UnknownCase } from '@bihuan/cases';
import type { Actor, CommentAudience } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';

/** The audiences that somebody belongs to on a case; refuses a case that they may not see, as if it did not exist. */
export async function audiencesOf(
  manager: EntityManager,
  actor: Actor,
  caseId: string,
): Promise<readonly CommentAudience[]> {
  const visible = visibleCases(actor, 2);
  const office = officeSideCases(actor, 2 + visible.params.length);
  const [found] = await manager.query<{ office: boolean }[]>(
    `SELECT ${office.sql} AS office FROM "case" c WHERE c.id = $1 AND ${visible.sql}`,
    [caseId, ...visible.params, ...office.params],
  );
  if (!found) throw new UnknownCase();
  return found.office ? ['everyone', 'office'] : ['everyone'];
}
