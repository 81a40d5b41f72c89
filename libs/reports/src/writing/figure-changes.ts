import type { FigureChanges } from '@bihuan/contracts';
import { reportCards, type Writing, type YearFacts } from '@bihuan/report-domain';

/** What would read differently with other facts: sentences and tables that change, come or go, those in the report first. */
export function changesBetween({ kind, facts, draft }: Writing, fresh: YearFacts): FigureChanges['changes'] {
  const [before, after] = [facts, fresh].map(
    (of) => new Map(reportCards(kind, of, draft).map((card) => [card.id, said(card)])),
  );
  const inReport = new Set(draft.pieces.map(({ card }) => card));
  const ids = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return [...ids]
    .map((card) => ({
      card,
      inReport: inReport.has(card),
      before: before?.get(card) ?? null,
      after: after?.get(card) ?? null,
    }))
    .filter((change) => change.before !== change.after)
    .sort((a, b) => Number(b.inReport) - Number(a.inReport));
}

function said({ runs, table }: ReturnType<typeof reportCards>[number]): string {
  const text = runs.map((run) => run.text).join('');
  const lines = table?.rows.map(({ cells }) => cells.map((cell) => cell.text).join(' ')) ?? [];
  return [text, ...lines].join('\n');
}
