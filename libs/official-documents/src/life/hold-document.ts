import type { Actor } from '@bihuan/contracts';
import { OfficialDocumentRow } from '@bihuan/database';
import type { EntityManager } from 'typeorm';
import { StaleDocument, UnknownDocument } from '../official-documents.errors';
import { isBelow, readableDocuments } from '../reading/readable-documents';
import type { Standing } from './document-rights';

/** Which document, in the version that the caller read. */
export type DocumentRef = { readonly id: string; readonly expectedVersion: number };
export type HeldDocument = { readonly document: OfficialDocumentRow; readonly standing: Standing };

type Found = { readonly isBelow: boolean; readonly unsigned: string[] };

/** Locks a document that the actor may read until the transaction ends; whoever read another version is told so. */
export async function holdDocument(
  tx: EntityManager,
  actor: Actor,
  { id, expectedVersion }: DocumentRef,
): Promise<HeldDocument> {
  const lock = { mode: 'pessimistic_write' } as const;
  const document = await tx.findOne(OfficialDocumentRow, { where: { id }, lock });
  const readable = readableDocuments(actor, 3);
  const [found] = await tx.query<Found[]>(
    `SELECT ${isBelow(2)} AS "isBelow",
            ARRAY(SELECT r.unit_id FROM official_document_receipt r WHERE r.document_id = d.id AND r.received_at IS NULL) AS unsigned
       FROM official_document d WHERE d.id = $1 AND ${readable.sql}`,
    [id, actor.unitLine[0] ?? null, ...readable.params],
  );
  if (!document || !found) throw new UnknownDocument();
  if (document.version !== expectedVersion) throw new StaleDocument(expectedVersion, document.version);
  return { document, standing: { ...document, ...found } };
}
