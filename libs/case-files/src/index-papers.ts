import type { CaseView, DocumentTree } from '@bihuan/contracts';

/** A paper as it lies in the file. */
export type Filed = {
  readonly path: string;
  readonly title: string;
  readonly number: string | null;
  readonly author: string;
  readonly date: string;
  readonly size: number;
  readonly sha256: string;
};

const columns = [
  { header: '序号', width: 5, align: 'center' as const },
  { header: '文号', width: 13, align: 'center' as const },
  { header: '责任者', width: 13, align: 'center' as const },
  { header: '题名', width: 25, align: 'left' as const },
  { header: '日期', width: 11, align: 'center' as const },
  { header: 'SHA-256', width: 33, align: 'left' as const },
];

const halves = (hash: string): string => `${hash.slice(0, 32)}\n${hash.slice(32)}`;

/** The index of the file (卷内目录), turned sideways so that a whole hash has room. */
export function indexTree(view: CaseView, filed: readonly Filed[], madeOn: string): DocumentTree {
  const rows = filed.map(({ path, number, author, date, sha256 }, index) => ({
    cells: [String(index + 1), number ?? '', author, path, date, halves(sha256)].map((text) => ({ text })),
  }));
  return {
    title: `${view.number}卷内目录`,
    addressee: null,
    issuer: view.office.name,
    date: madeOn,
    documentNumber: null,
    signatory: null,
    blocks: [
      { type: 'annex', label: `${view.number} ${view.title}`, title: '卷内目录', landscape: true },
      { type: 'table', columns, rows },
    ],
  };
}
