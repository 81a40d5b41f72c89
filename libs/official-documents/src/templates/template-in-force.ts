import { createHash } from 'node:crypto';
import type { DraftableKind, OfficialDocumentKind } from '@bihuan/contracts';
import { DocumentTemplateRow, type OfficialDocumentRow } from '@bihuan/database';
import { builtInTemplate } from '@bihuan/documents';
import type { EntityManager } from 'typeorm';

/** Templates that no unit owns are everybody's who has none. */
export const ALL_UNITS = 'all';

/** Which version a document is made with; version 0 ships with the product. */
export type TemplateRef = { readonly templateId: string | null; readonly templateVersion: number };

/** A template ready to be filled. `blanks`: placeholders that nothing fills, taken as they are: they are printed as blanks. */
export type Template = {
  readonly name: string;
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly blanks: Readonly<Record<string, string>>;
};

/** The template in force for a unit: its own active one, else that of all units, else the one that ships. */
export async function templateInForce(tx: EntityManager, kind: DraftableKind, unitId: string): Promise<TemplateRef> {
  const [active] = await tx.query<{ id: string; version: number }[]>(
    `SELECT t.id, t.version FROM document_template t
      WHERE t.kind = $1 AND t.active AND t.scope IN ($2, $3) ORDER BY t.scope = $3 LIMIT 1`,
    [kind, unitId, ALL_UNITS],
  );
  return { templateId: active?.id ?? null, templateVersion: active?.version ?? 0 };
}

/** The very template that a document remembers, whichever is in force by now. */
export async function templateOf(
  tx: EntityManager,
  { kind, templateId }: Pick<OfficialDocumentRow, 'kind' | 'templateId'>,
): Promise<Template> {
  return templateId === null ? shippedTemplate(kind) : storedTemplate(tx, templateId);
}

/** The template that ships with the product. */
export async function shippedTemplate(kind: OfficialDocumentKind): Promise<Template> {
  const bytes = await builtInTemplate(kind);
  return { name: '内置模板', bytes, sha256: createHash('sha256').update(bytes).digest('hex'), blanks: {} };
}

/** A template with its bytes, which lists leave out. */
export async function storedTemplate(tx: EntityManager, id: string): Promise<Template> {
  const row = await tx.findOneOrFail(DocumentTemplateRow, {
    where: { id },
    select: { id: true, name: true, content: true, sha256: true, checkResult: true },
  });
  const blanks = Object.fromEntries(row.checkResult.unknown.map(({ name }) => [name, '']));
  return { name: row.name, bytes: row.content, sha256: row.sha256, blanks };
}
