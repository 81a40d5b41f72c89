import { createHash, randomUUID } from 'node:crypto';
import {
  fieldsOfDocument,
  TEMPLATE_LIMIT,
  type Actor,
  type DocumentTemplateView,
  type OfficialDocumentKind,
  type TemplateActivationBody,
  type TemplateCheck,
  type TemplateScope,
} from '@bihuan/contracts';
import { DocumentTemplateRow } from '@bihuan/database';
import { checkTemplate, fillTemplate } from '@bihuan/documents';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { TemplateTooLarge, UnfitTemplate, UnknownDocumentTemplate } from '../official-documents.errors';
import { nearNames } from './near-names';
import { sampleContent } from './sample-content';
import { ALL_UNITS } from './template-in-force';
import { requireKeeper } from './template-keepers';
import { TemplateQueries } from './template.queries';

export type TemplateUpload = {
  readonly scope: TemplateScope;
  readonly name: string;
  readonly bytes: Buffer;
  readonly acceptUnknown: boolean;
};

/** Keeps an office's own templates, in versions: nothing is overwritten, and any version can be gone back to. */
@Injectable()
export class KeepTemplate {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly templates: TemplateQueries,
  ) {}

  /** Takes a new version after it was checked and tried; it is used only once somebody activates it. */
  async upload(actor: Actor, { scope, name, bytes, acceptUnknown }: TemplateUpload): Promise<DocumentTemplateView> {
    const { kind, unitId } = scope;
    if (bytes.length > TEMPLATE_LIMIT) throw new TemplateTooLarge(TEMPLATE_LIMIT);
    const checkResult = await checked(kind, bytes);
    if (checkResult.missing.length > 0 || (checkResult.unknown.length > 0 && !acceptUnknown))
      throw new UnfitTemplate(checkResult);
    await trial(kind, bytes, checkResult);
    return this.dataSource.transaction(async (tx) => {
      await requireKeeper(tx, actor, unitId);
      await lockScope(tx, scope);
      const id = randomUUID();
      await tx.insert(DocumentTemplateRow, {
        id,
        unitId,
        scope: unitId ?? ALL_UNITS,
        kind,
        version: (await latestVersion(tx, scope)) + 1,
        name: name.replace(/\.docx$/i, '').slice(0, 100) || '未命名',
        content: bytes,
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        checkResult,
        active: false,
        uploadedAt: this.clock.now(),
        uploadedBy: actor.personId ?? '',
      });
      return this.templates.getById(actor, id, tx);
    });
  }

  /** From now on drafts are made with this version; 0 goes back to the template of all units, or to the one that ships. */
  activate(actor: Actor, { kind, unitId, version }: TemplateActivationBody): Promise<void> {
    return this.dataSource.transaction(async (tx) => {
      await requireKeeper(tx, actor, unitId);
      await lockScope(tx, { kind, unitId });
      const scope = unitId ?? ALL_UNITS;
      if (version > 0 && !(await tx.existsBy(DocumentTemplateRow, { kind, scope, version })))
        throw new UnknownDocumentTemplate();
      await tx.update(DocumentTemplateRow, { kind, scope, active: true }, { active: false });
      if (version > 0) await tx.update(DocumentTemplateRow, { kind, scope, version }, { active: true });
    });
  }
}

/** What a file holds, measured against its kind; hostile and damaged ones are refused before. */
async function checked(kind: OfficialDocumentKind, bytes: Buffer): Promise<TemplateCheck> {
  const known = fieldsOfDocument(kind).map(({ name }) => name);
  const { placeholders, unknown, missing } = await Promise.resolve(checkTemplate(bytes, kind));
  return {
    placeholders: [...placeholders],
    missing: missing.map(({ name }) => name),
    unknown: unknown.map((name) => ({ name, near: [...nearNames(name, known)] })),
  };
}

/** A template that cannot be filled is found out now, not on the day on which something has to go out. */
async function trial(kind: OfficialDocumentKind, bytes: Buffer, { unknown }: TemplateCheck): Promise<void> {
  const { fields, body } = sampleContent(kind);
  const blanks = Object.fromEntries(unknown.map(({ name }) => [name, '']));
  await fillTemplate(bytes, { fields: { ...blanks, ...fields }, body });
}

async function latestVersion(tx: EntityManager, { kind, unitId }: TemplateScope): Promise<number> {
  const [found] = await tx.query<{ version: number }[]>(
    `SELECT coalesce(max(version), 0) AS version FROM document_template WHERE kind = $1 AND scope = $2`,
    [kind, unitId ?? ALL_UNITS],
  );
  return found?.version ?? 0;
}

/** Whoever keeps the same template waits: versions are counted one after the other. */
async function lockScope(tx: EntityManager, { kind, unitId }: TemplateScope): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`template/${unitId ?? ALL_UNITS}/${kind}`]);
}
