import { localDateOf, localTimeOf } from '@bihuan/calendar';
import { sheetOf } from '@bihuan/cases';
import { documentTree, type Actor, type DocumentTree } from '@bihuan/contracts';
import { CaseRow, PersonRow, UrgingDocumentRow } from '@bihuan/database';
import { renderDocx } from '@bihuan/documents';
import { AppConfig } from '@bihuan/platform';
import { chineseDate, withReceipt, type UrgingReceipt } from '@bihuan/report-domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UrgingQueries } from './urging.queries';

/** A notice as it is handed out. */
export type UrgingFile = { readonly name: string; readonly bytes: Buffer };

/** Draws a notice as a Word file: the frozen text once it is issued, a draft marked as one before. */
@Injectable()
export class RenderUrging {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
    private readonly urgings: UrgingQueries,
  ) {}

  async execute(actor: Actor, id: string): Promise<UrgingFile> {
    const { number, title } = await this.urgings.getById(actor, id);
    const document = await this.dataSource.manager.findOneByOrFail(UrgingDocumentRow, { id });
    const tree = withReceipt(await this.sheet(document), await this.receipt(document));
    const name = `${number ?? '草稿'} ${title}`.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').slice(0, 120);
    return { name: `${name}.docx`, bytes: await renderDocx(tree) };
  }

  private async sheet(document: UrgingDocumentRow): Promise<DocumentTree> {
    if (document.issuedText !== null) return documentTree.parse(JSON.parse(document.issuedText));
    const { manager } = this.dataSource;
    const row = await manager.findOneByOrFail(CaseRow, { id: document.caseId });
    const on = localDateOf(document.draftedAt.toISOString(), this.config.timeZone);
    return sheetOf(manager, document, row, { number: null, on });
  }

  private async receipt({ receivedAt, receivedBy }: UrgingDocumentRow): Promise<UrgingReceipt | null> {
    if (receivedAt === null || receivedBy === null) return null;
    const person = await this.dataSource.manager.findOneByOrFail(PersonRow, { id: receivedBy });
    const at = receivedAt.toISOString();
    const day = chineseDate(localDateOf(at, this.config.timeZone));
    return { by: person.name, at: `${day} ${localTimeOf(at, this.config.timeZone)}` };
  }
}
