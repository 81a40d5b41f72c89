import type { Actor, OfficialDocumentView } from '@bihuan/contracts';
import { appendToOutbox, OfficialDocumentReceiptRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { DocumentQueries } from '../reading/document.queries';
import { requireAct } from './document-rights';
import { holdDocument, type DocumentRef } from './hold-document';

/** Signs for an issued document in the name of the own unit. The document itself does not change, nor does its version. */
@Injectable()
export class ReceiveDocument {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly documents: DocumentQueries,
  ) {}

  execute(actor: Actor, ref: DocumentRef): Promise<OfficialDocumentView> {
    return this.dataSource.transaction(async (tx) => {
      const { standing } = await holdDocument(tx, actor, ref);
      requireAct(actor, 'receive', standing);
      const own = standing.unsigned.filter((id) => actor.unitLine.includes(id));
      await tx.update(
        OfficialDocumentReceiptRow,
        { documentId: ref.id, unitId: In(own), receivedAt: IsNull() },
        { receivedAt: this.clock.now(), receivedBy: actor.personId },
      );
      if (own.length === standing.unsigned.length) await appendToOutbox(tx, 'document.tell', { documentId: ref.id });
      return this.documents.getById(actor, ref.id, tx);
    });
  }
}
