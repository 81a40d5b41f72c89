import { createHash } from 'node:crypto';
import { localDateOf } from '@bihuan/calendar';
import type { Actor, OfficialDocumentView } from '@bihuan/contracts';
import { appendToOutbox, OfficialDocumentRow, PersonRow } from '@bihuan/database';
import { fillTemplate } from '@bihuan/documents';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { allotNumber, type AllottedNumber } from '../numbers/allot-number';
import { DocumentQueries } from '../reading/document.queries';
import { templateOf } from '../templates/template-in-force';
import { requireAct } from './document-rights';
import { holdDocument, type DocumentRef } from './hold-document';
import { issuedContent } from './issued-content';

/**
 * Issues an approved document: the number is allotted, the text drawn into the template it was approved with, and both are
 * frozen with their hash, in one transaction. What fails on the way gives its number back.
 */
@Injectable()
export class IssueDocument {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly documents: DocumentQueries,
  ) {}

  execute(actor: Actor, ref: DocumentRef): Promise<OfficialDocumentView> {
    return this.dataSource.transaction(async (tx) => {
      const { document: row, standing } = await holdDocument(tx, actor, ref);
      requireAct(actor, 'issue', standing);
      const now = this.clock.now();
      const on = localDateOf(now.toISOString(), this.config.timeZone);
      const template = await templateOf(tx, row);
      // last, as whoever issues next waits for the number
      const allotted = await allotNumber(tx, { kind: row.kind, unitId: row.unitId, year: on.slice(0, 4) });
      const content = issuedContent(row, { ...(await this.signed(tx, row)), issuedOn: on, number: allotted.number });
      const document = await fillTemplate(template.bytes, {
        ...content,
        fields: { ...template.blanks, ...content.fields },
      });
      await this.freeze(tx, row, {
        ...allotted,
        issuedContent: content,
        document,
        issuedAt: now,
        issuedBy: actor.personId,
      });
      await appendToOutbox(tx, 'document.tell', { documentId: ref.id });
      return this.documents.getById(actor, ref.id, tx);
    });
  }

  private async freeze(
    tx: EntityManager,
    { id, version }: OfficialDocumentRow,
    frozen: AllottedNumber &
      Pick<OfficialDocumentRow, 'issuedContent' | 'issuedAt' | 'issuedBy'> & { document: Buffer },
  ): Promise<void> {
    const sha256 = createHash('sha256').update(frozen.document).digest('hex');
    await tx.update(OfficialDocumentRow, { id }, {
      ...frozen,
      sha256,
      status: 'issued',
      version: version + 1,
    } as never);
  }

  /** Who signed it off, and on which day: the date of a document is that of its signing off (GB/T 9704-2012, 7.3.5.4). */
  private async signed(tx: EntityManager, row: OfficialDocumentRow) {
    const { approvedBy, approvedAt, leaderApproval } = row;
    const approver = await tx.findOneByOrFail(PersonRow, { id: approvedBy ?? '' });
    const approvedOn = localDateOf((approvedAt ?? this.clock.now()).toISOString(), this.config.timeZone);
    return { signatory: leaderApproval?.leader ?? approver.name, approvedOn };
  }
}
