import { readersOfCase } from '@bihuan/access';
import type { CommentAudience } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';
import { UnfitMention } from './comments.errors';

type Named = {
  readonly caseId: string;
  readonly audience: CommentAudience;
  readonly text: string;
  readonly mentions: readonly string[];
};

/** Of the people named those whose name still stands in the text; refuses anybody who may not read it. */
export async function checkMentions(tx: EntityManager, { caseId, audience, text, mentions }: Named): Promise<string[]> {
  const asked = [...new Set(mentions)];
  if (asked.length === 0) return [];
  const found = await tx.query<{ id: string; name: string; fits: boolean }[]>(
    `SELECT p.id, p.name, ${readersOfCase[audience]} AS fits
       FROM person p JOIN unit u ON u.id = p.unit_id, "case" c
      WHERE c.id = $1 AND p.id = ANY($2::uuid[])`,
    [caseId, asked],
  );
  if (found.length < asked.length) throw new UnfitMention();
  const named = found.filter(({ name }) => text.includes(`@${name}`));
  if (named.some(({ fits }) => !fits)) throw new UnfitMention();
  return named.map(({ id }) => id);
}
