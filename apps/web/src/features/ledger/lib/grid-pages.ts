/** As many rows come at once; the API gives no more. */
export const GRID_PAGE = 100;

/** The page on which a row stands; pages start at 1, rows at 0. */
export const pageOfRow = (row: number): number => Math.floor(row / GRID_PAGE) + 1;

/** The pages on which the rows from one to another stand. */
export function pagesBetween(first: number, last: number): number[] {
  const from = pageOfRow(Math.max(0, first));
  return Array.from({ length: Math.max(0, pageOfRow(last) - from + 1) }, (_, step) => from + step);
}

/** The pages beside those that are seen, where there are any: they are fetched before they are asked for. */
export function neighbours(pages: readonly number[], total: number): number[] {
  const last = pageOfRow(Math.max(0, total - 1));
  const [first, end] = [pages[0] ?? 1, pages.at(-1) ?? 1];
  return [end + 1, first - 1].filter((page) => page >= 1 && page <= last);
}
