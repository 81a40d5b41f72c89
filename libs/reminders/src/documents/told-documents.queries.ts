import { localDateOf } from '@bihuan/calendar';
import type { DeadlineRule, PlainDate } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';

/** A unit that an issued document goes to. */
export type ToldReceipt = { readonly unitId: string; readonly unit: string; readonly signed: boolean };
/** What is told of an issued document. */
export type ToldDocument = {
  readonly id: string;
  readonly unitId: string;
  readonly name: string;
  readonly issuedOn: PlainDate;
  readonly receipts: readonly ToldReceipt[];
  /** The time that each of its cases leaves for signing; null where its terms name none. */
  readonly terms: readonly (DeadlineRule | null)[];
};
type Found = Omit<ToldDocument, 'issuedOn'> & { readonly issuedAt: Date };

/** A document that is out and that somebody is to sign for; null for any other. */
export async function toldDocument(tx: EntityManager, id: string, timeZone: string): Promise<ToldDocument | null> {
  const [found] = await tx.query<Found[]>(
    `SELECT d.id, d.unit_id AS "unitId", d.number || ' ' || d.title AS name, d.issued_at AS "issuedAt",
            (SELECT jsonb_agg(jsonb_build_object('unitId', u.id, 'unit', u.name, 'signed', r.received_at IS NOT NULL)
                              ORDER BY u.path)
               FROM official_document_receipt r JOIN unit u ON u.id = r.unit_id WHERE r.document_id = d.id) AS receipts,
            ARRAY(SELECT c.context->'terms'->'receipt' FROM official_document_case k JOIN "case" c ON c.id = k.case_id
                   WHERE k.document_id = d.id) AS terms
       FROM official_document d
      WHERE d.id = $1 AND d.status = 'issued'
        AND EXISTS (SELECT 1 FROM official_document_receipt r WHERE r.document_id = d.id)`,
    [id],
  );
  if (!found) return null;
  const { issuedAt, ...document } = found;
  return { ...document, issuedOn: localDateOf(issuedAt.toISOString(), timeZone) };
}

/**
 * Issued documents that somebody has still to be told of: of the issue, of the last signature, or of one that is missing.
 * What no outbox row is going to tell is meant; the last of the three is for the caller to judge by the calendar.
 */
export async function documentsToTell(manager: EntityManager, signedSince: Date): Promise<readonly string[]> {
  const found = await manager.query<{ id: string }[]>(
    `SELECT d.id FROM official_document d
      WHERE d.status = 'issued' AND EXISTS (SELECT 1 FROM official_document_receipt r WHERE r.document_id = d.id)
        AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.job = 'document.tell' AND o.payload->>'documentId' = d.id::text)
        AND CASE WHEN EXISTS (SELECT 1 FROM official_document_receipt r
                               WHERE r.document_id = d.id AND r.received_at IS NULL)
                 THEN NOT EXISTS (SELECT 1 FROM notice n WHERE n.document_id = d.id AND n.kind = 'document.unsigned')
                 ELSE EXISTS (SELECT 1 FROM official_document_receipt r
                               WHERE r.document_id = d.id AND r.received_at >= $1)
                  AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.document_id = d.id AND n.kind = 'document.signed') END
      ORDER BY d.issued_at, d.id`,
    [signedSince],
  );
  return found.map(({ id }) => id);
}

/**
 * Those who sign for these units, or see to it that it is done: whoever takes in and hands on what comes for a unit, in its
 * sections too, and the heads of the units themselves.
 */
export async function signersOf(tx: EntityManager, unitIds: readonly string[]): Promise<readonly string[]> {
  const people = await tx.query<{ id: string }[]>(
    `WITH RECURSIVE desk AS (
       SELECT u.id AS unit_id, TRUE AS heads FROM unit u WHERE u.id = ANY($1::uuid[])
       UNION SELECT u.id, FALSE FROM desk d JOIN unit u ON u.parent_id = d.unit_id AND u.kind = 'section')
     SELECT DISTINCT p.id FROM desk d JOIN person p ON p.unit_id = d.unit_id AND p.active
      WHERE jsonb_exists_any(p.roles, ARRAY['unit-liaison', 'office-clerk'])
         OR (d.heads AND jsonb_exists_any(p.roles, ARRAY['unit-leader', 'office-lead']))
      ORDER BY p.id`,
    [unitIds],
  );
  return people.map(({ id }) => id);
}
