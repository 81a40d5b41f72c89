import type { DocumentContent } from '@bihuan/contracts';
import { UnitRow } from '@bihuan/database';
import { composePaper } from '@bihuan/report-domain';
import type { EntityManager } from 'typeorm';
import { readPaperFacts, type FactsAsked } from '../facts/read-paper-facts';

type Composed = { readonly facts: Record<string, unknown>; readonly content: DocumentContent; readonly title: string };

/** Reads the facts and composes the text; the facts are kept with it, so that anybody can see what it was drafted from. */
export async function composeFrom(
  tx: EntityManager,
  asked: Omit<FactsAsked, 'contact'> & { readonly at: Date; readonly drafter: string },
): Promise<Composed> {
  const { name } = await tx.findOneByOrFail(UnitRow, { id: asked.unitId });
  const facts = await readPaperFacts(tx, { ...asked, contact: `${name} ${asked.drafter}` });
  const content = composePaper(asked.kind, facts);
  return { facts: { ...facts, readAt: asked.at.toISOString() }, content, title: titleOf(content) };
}

/** Where a form says what it is about. */
const matters = ['督办事项', '事项', '问题描述', '原问题'] as const;

/** What a document is called in lists: its title without the breaks that somebody gave it and, of a form, its matter. */
export function titleOf({ fields }: DocumentContent): string {
  const title = (fields['标题'] ?? '').replaceAll('\n', '').trim();
  const [matter = ''] = matters.flatMap((name) => fields[name]?.split(/[\n。（]/u)[0] ?? []);
  return title === '' || matter === '' ? title : `${title}：${matter}`;
}
