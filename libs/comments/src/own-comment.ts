import type { Actor } from '@bihuan/contracts';
import { CaseCommentRow } from '@bihuan/database';
import type { EntityManager } from 'typeorm';
import { audiencesOf } from './comment-standing';
import { CommentSettled, NotYourComment, StaleComment, UnknownComment } from './comments.errors';

const EDITABLE_MS = 15 * 60_000;

/** A comment on a case, as it was read at a version. */
export type CommentRef = { readonly caseId: string; readonly id: string; readonly version: number };

export const endOfEditing = (createdAt: Date): Date => new Date(createdAt.getTime() + EDITABLE_MS);

/** The caller's own comment, locked; refuses one that they may not read, that is another's, stale or removed. */
export async function ownComment(
  tx: EntityManager,
  actor: Actor,
  { caseId, id, version }: CommentRef,
): Promise<CaseCommentRow> {
  const audiences = await audiencesOf(tx, actor, caseId);
  const row = await tx.findOne(CaseCommentRow, { where: { id, caseId }, lock: { mode: 'pessimistic_write' } });
  if (!row || !audiences.includes(row.audience)) throw new UnknownComment();
  if (row.authorId !== actor.personId) throw new NotYourComment();
  if (row.version !== version) throw new StaleComment(version, row.version);
  if (row.removedAt) throw new CommentSettled(true);
  return row;
}
