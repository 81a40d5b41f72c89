import { commentAudience } from '@bihuan/contracts';
import { z } from 'zod';
import { readStored, writeStored } from '../../../shared/lib/storage';

const draft = z.object({
  text: z.string(),
  audience: commentAudience,
  people: z.array(z.object({ id: z.string(), name: z.string() })),
});
/** What was typed and not yet sent. */
export type Draft = Readonly<z.infer<typeof draft>>;
export const emptyDraft: Draft = { text: '', audience: 'everyone', people: [] };

/** A draft is its writer's, also on a shared screen. */
const keyOf = (personId: string, caseId: string): string => `bihuan.comment.${personId}.${caseId}`;

export function readDraft(personId: string, caseId: string): Draft {
  try {
    const parsed = draft.safeParse(JSON.parse(readStored(sessionStorage, keyOf(personId, caseId)) ?? 'null'));
    return parsed.success ? parsed.data : emptyDraft;
  } catch {
    return emptyDraft;
  }
}

export function writeDraft(personId: string, caseId: string, { text, audience, people }: Draft): void {
  const kept = text === '' ? null : JSON.stringify({ text, audience, people });
  writeStored(sessionStorage, keyOf(personId, caseId), kept);
}
