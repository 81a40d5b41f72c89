import type { ExportColumn, ExportField, ExportLayoutView, Paper } from '@bihuan/contracts';

/** A chosen column; the key stays with it wherever it is moved. */
export type DraftColumn = ExportColumn & { readonly key: number };
/** What is going to be exported, as far as it is chosen by hand. */
export type ExportDraft = {
  readonly title: string;
  readonly paper: Paper;
  readonly columns: readonly DraftColumn[];
  readonly nextKey: number;
};

export function draftOf({ title, paper, columns }: ExportLayoutView): ExportDraft {
  return { title, paper, columns: columns.map((column, key) => ({ ...column, key })), nextKey: columns.length };
}

/** One place up (-1) or down (1); at the ends nothing moves. */
export function moveColumn(draft: ExportDraft, key: number, by: -1 | 1): ExportDraft {
  const columns = [...draft.columns];
  const from = columns.findIndex((column) => column.key === key);
  const [one, other] = [columns[from], columns[from + by]];
  if (!one || !other) return draft;
  columns[from] = other;
  columns[from + by] = one;
  return { ...draft, columns };
}

export function removeColumn(draft: ExportDraft, key: number): ExportDraft {
  return { ...draft, columns: draft.columns.filter((column) => column.key !== key) };
}

export function addColumn(draft: ExportDraft, field: ExportField): ExportDraft {
  const column = { field, heading: null, group: null, key: draft.nextKey };
  return { ...draft, columns: [...draft.columns, column], nextKey: draft.nextKey + 1 };
}

export const columnsOf = ({ columns }: ExportDraft): ExportColumn[] =>
  columns.map(({ field, heading, group }) => ({ field, heading, group }));
