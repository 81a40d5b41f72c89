import { createHash } from 'node:crypto';
import type {
  Actor,
  DocumentTemplateQuery,
  DocumentTemplateView,
  OfficialDocumentKind,
  Page,
  TemplateCheck,
} from '@bihuan/contracts';
import { builtInTemplate, checkTemplate, fillTemplate } from '@bihuan/documents';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { UnknownDocumentTemplate } from '../official-documents.errors';
import { sampleContent } from './sample-content';
import { ALL_UNITS, shippedTemplate, storedTemplate, type Template } from './template-in-force';
import { keeps } from './template-keepers';

type Found = Omit<DocumentTemplateView, 'unit' | 'uploadedAt' | 'check'> & {
  readonly id: string;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly uploadedAt: Date;
  readonly checkResult: TemplateCheck;
};

const SELECT = `SELECT t.id, t.kind, t.unit_id AS "unitId", u.name AS "unitName", t.version, t.name, t.sha256, t.size, t.active,
  t.check_result AS "checkResult", t.uploaded_at AS "uploadedAt", p.name AS "uploadedBy",
  (SELECT count(*)::int FROM official_document d WHERE d.template_id = t.id) AS documents
  FROM document_template t LEFT JOIN unit u ON u.id = t.unit_id LEFT JOIN person p ON p.id = t.uploaded_by`;

/** Templates as those who keep them see them. */
@Injectable()
export class TemplateQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The versions of a kind in one scope, the latest first; the one that ships comes last, as version 0. */
  async page(actor: Actor, query: DocumentTemplateQuery): Promise<Page<DocumentTemplateView>> {
    const { kind, page, pageSize } = query;
    const unitId = query.unitId ?? null;
    if (!maySee(actor, unitId)) throw new UnknownDocumentTemplate();
    const scope = unitId ?? ALL_UNITS;
    const { manager } = this.dataSource;
    const rows = await manager.query<Found[]>(
      `${SELECT} WHERE t.kind = $1 AND t.scope = $2 ORDER BY t.version DESC LIMIT $3 OFFSET $4`,
      [kind, scope, pageSize, (page - 1) * pageSize],
    );
    const [count] = await manager.query<{ total: number; active: boolean | null }[]>(
      `SELECT count(*)::int AS total, bool_or(active) AS active FROM document_template WHERE kind = $1 AND scope = $2`,
      [kind, scope],
    );
    const total = count?.total ?? 0;
    const isLast = page * pageSize > total;
    const shipped = isLast && rows.length < pageSize ? [await this.shipped(kind, count?.active !== true)] : [];
    return { items: [...rows.map(toView), ...shipped], page, pageSize, total: total + 1 };
  }

  async getById(actor: Actor, id: string, tx: EntityManager = this.dataSource.manager): Promise<DocumentTemplateView> {
    const [found] = await tx.query<Found[]>(`${SELECT} WHERE t.id = $1`, [id]);
    if (!found || !maySee(actor, found.unitId)) throw new UnknownDocumentTemplate();
    return toView(found);
  }

  /** The template itself, to put another head on it. */
  async file(actor: Actor, id: string): Promise<Template> {
    await this.getById(actor, id);
    return storedTemplate(this.dataSource.manager, id);
  }

  shippedFile(kind: OfficialDocumentKind): Promise<Template> {
    return shippedTemplate(kind);
  }

  /** The template filled with sample content, to look at before it is used. */
  async trial(actor: Actor, id: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const { kind } = await this.getById(actor, id);
    const { name, bytes, blanks } = await storedTemplate(this.dataSource.manager, id);
    const { fields, body } = sampleContent(kind);
    return {
      name: `${name}（试印）.docx`,
      bytes: await fillTemplate(bytes, { fields: { ...blanks, ...fields }, body }),
    };
  }

  private async shipped(kind: OfficialDocumentKind, active: boolean): Promise<DocumentTemplateView> {
    const bytes = await builtInTemplate(kind);
    const { placeholders } = await Promise.resolve(checkTemplate(bytes, kind));
    const [count] = await this.dataSource.query<{ documents: number }[]>(
      `SELECT count(*)::int AS documents FROM official_document WHERE kind = $1 AND template_id IS NULL`,
      [kind],
    );
    return {
      id: null,
      kind,
      unit: null,
      version: 0,
      name: '内置模板',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
      active,
      check: { placeholders: [...placeholders], unknown: [], missing: [] },
      uploadedAt: null,
      uploadedBy: null,
      documents: count?.documents ?? 0,
    };
  }
}

/** A head of office sees the common templates too, as they apply where the office has none of its own. */
function maySee(actor: Actor, unitId: string | null): boolean {
  return unitId === null || keeps(actor, unitId);
}

function toView({ unitId, unitName, uploadedAt, checkResult, ...found }: Found): DocumentTemplateView {
  return {
    ...found,
    unit: unitId === null ? null : { id: unitId, name: unitName ?? '' },
    check: checkResult,
    uploadedAt: uploadedAt.toISOString(),
  };
}
