import { readableDocuments } from '@bihuan/access';
import { localDateOf } from '@bihuan/calendar';
import type { OfficialDocumentKind } from '@bihuan/contracts';
import { OfficialDocumentRow } from '@bihuan/database';
import type { Contributor } from '../paper';
import type { Phase } from '../phases';

type Issued = {
  id: string;
  kind: OfficialDocumentKind;
  title: string;
  number: string;
  issuedAt: Date;
  sha256: string;
  unit: string;
};

const stages: Readonly<Record<OfficialDocumentKind, Phase>> = {
  'feedback-opinion': 'feedback',
  'assignment-notice': 'assignment',
  'rectification-order': 'assignment',
  'rectification-plan': 'plan',
  'extension-application': 'progress',
  'rectification-report': 'progress',
  'closure-application': 'closure',
  bulletin: 'progress',
  'special-report': 'progress',
  'referral-letter': 'assignment',
  'look-back-sheet': 'look-back',
  'annual-report': 'closure',
};

/** The documents about this case that went out and that the reader may read, byte for byte as they were issued. */
export const officialDocuments: Contributor = async ({ actor, view, manager, timeZone }) => {
  const readable = readableDocuments(actor, 2);
  const documents = await manager.query<Issued[]>(
    `SELECT d.id, d.kind, d.title, d.number, d.issued_at AS "issuedAt", d.sha256, u.name AS unit
       FROM official_document d
       JOIN official_document_case dc ON dc.document_id = d.id
       JOIN unit u ON u.id = d.unit_id
      WHERE dc.case_id = $1 AND d.status IN ('issued', 'withdrawn') AND ${readable.sql}
      ORDER BY d.issued_at, d.id`,
    [view.id, ...readable.params],
  );
  return documents.map(({ id, kind, title, number, issuedAt, sha256, unit }) => ({
    phase: stages[kind],
    title,
    ending: '.docx',
    number,
    author: unit,
    date: localDateOf(issuedAt.toISOString(), timeZone),
    expectedSha256: sha256,
    read: async () => {
      const row = await manager.findOneOrFail(OfficialDocumentRow, {
        where: { id },
        select: { id: true, document: true },
      });
      if (row.document === null) throw new Error(`document ${id} is issued without its bytes`);
      return row.document;
    },
  }));
};
