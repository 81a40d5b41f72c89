import type { Actor, OfficialDocumentView } from '@bihuan/contracts';
import { OfficialDocumentRow } from '@bihuan/database';
import { fillTemplate } from '@bihuan/documents';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { draftContent } from '../life/issued-content';
import { templateOf } from '../templates/template-in-force';
import { DocumentQueries } from './document.queries';

/** A document as it is handed out. */
export type DocumentFile = { readonly name: string; readonly bytes: Buffer };

/** Hands a document out: the very bytes that were issued, or the present text of what is not out yet, named as a draft. */
@Injectable()
export class RenderDocument {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentQueries,
  ) {}

  async execute(actor: Actor, id: string): Promise<DocumentFile> {
    const view = await this.documents.getById(actor, id);
    const kept = await this.dataSource.manager.findOneOrFail(OfficialDocumentRow, {
      where: { id },
      select: { id: true, document: true, kind: true, content: true, templateId: true },
    });
    return { name: `${nameOf(view)}.docx`, bytes: kept.document ?? (await this.draft(kept, view)) };
  }

  private async draft(row: OfficialDocumentRow, { tree }: OfficialDocumentView): Promise<Buffer> {
    const { bytes, blanks } = await templateOf(this.dataSource.manager, row);
    const { fields, body } = draftContent(row, tree.documentNumber ?? '');
    return fillTemplate(bytes, { fields: { ...blanks, ...fields }, body });
  }
}

function nameOf({ number, title, status }: OfficialDocumentView): string {
  const mark = {
    draft: '（草稿）',
    approved: '（待印发）',
    discarded: '（作废）',
    withdrawn: '（已撤回）',
    issued: '',
  }[status];
  return `${number ?? ''} ${title}${mark}`
    .trim()
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .slice(0, 120);
}
