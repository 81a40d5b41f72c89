import { readableUrgings } from '@bihuan/access';
import { localDateOf } from '@bihuan/calendar';
import { documentTree } from '@bihuan/contracts';
import { renderDocx } from '@bihuan/documents';
import type { Contributor } from '../paper';

type Notice = { number: string; title: string; issuedAt: Date; issuedText: string; office: string };

/** The urging notices that went out and that the reader may read, as they were issued. */
export const urgingNotices: Contributor = async ({ actor, view, manager, timeZone }) => {
  const readable = readableUrgings(actor);
  const notices = await manager.query<Notice[]>(
    `SELECT d.number, d.title, d.issued_at AS "issuedAt", d.issued_text AS "issuedText", o.name AS office
       FROM urging_document d JOIN "case" c ON c.id = d.case_id JOIN unit o ON o.id = d.office_unit_id
      WHERE ${readable.sql} AND d.status IN ('issued', 'received') AND d.case_id = $${readable.params.length + 1}
      ORDER BY d.issued_at, d.id`,
    [...readable.params, view.id],
  );
  return notices.map(({ number, title, issuedAt, issuedText, office }) => ({
    phase: 'assignment',
    title,
    ending: '.docx',
    number,
    author: office,
    date: localDateOf(issuedAt.toISOString(), timeZone),
    read: () => renderDocx(documentTree.parse(JSON.parse(issuedText))),
  }));
};
