import { localDateOf } from '@bihuan/calendar';
import { renderDocx } from '@bihuan/documents';
import type { Contributor } from '../paper';

type Said = { author: string; unit: string; text: string; createdAt: Date };

const columns = [
  { header: '日期', width: 2, align: 'center' as const },
  { header: '留言人', width: 3, align: 'left' as const },
  { header: '内容', width: 7, align: 'left' as const },
];

/** What was said about the case to everyone on it. What the office notes for itself is no part of the file. */
export const comments: Contributor = async ({ view, manager, timeZone }) => {
  const said = await manager.query<Said[]>(
    `SELECT p.name AS author, u.name AS unit, k.text, k.created_at AS "createdAt"
       FROM case_comment k JOIN person p ON p.id = k.author_id JOIN unit u ON u.id = k.unit_id
      WHERE k.case_id = $1 AND k.audience = 'everyone' AND k.removed_at IS NULL ORDER BY k.created_at, k.id`,
    [view.id],
  );
  const last = said.at(-1);
  if (!last) return [];
  const dayOf = (moment: Date): string => localDateOf(moment.toISOString(), timeZone);
  const title = '留言记录';
  const rows = said.map(({ author, unit, text, createdAt }) => ({
    cells: [dayOf(createdAt), `${author}（${unit}）`, text].map((cell) => ({ text: cell })),
  }));
  const tree = {
    title,
    addressee: null,
    issuer: view.office.name,
    date: dayOf(last.createdAt),
    documentNumber: null,
    signatory: null,
    blocks: [
      { type: 'title' as const, text: title },
      { type: 'table' as const, columns, rows },
    ],
  };
  return [
    {
      phase: 'progress',
      title,
      ending: '.docx',
      number: view.number,
      author: view.office.name,
      date: tree.date,
      read: () => renderDocx(tree),
    },
  ];
};
