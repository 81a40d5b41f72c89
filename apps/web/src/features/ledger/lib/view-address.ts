import { addDays } from './days';
import {
  viewQuery,
  type CaseRole,
  type SavedView,
  type SavedViewBody,
  type SessionView,
  type WorkflowView,
} from '@bihuan/contracts';
import { queryString } from '../../../shared/lib/query-string';
import type { ColumnLayout } from './column-layout';
import type { LedgerFilters } from './ledger-filters';

/** What a view keeps of the filters: conditions and order, no page. */
export const queryOfView = ({ page: _page, pageSize: _size, count: _count, ...query }: LedgerFilters) => query;

/** The address under which a view stands; what is as usual is left out. */
export function addressOfView({ id, query }: Pick<SavedView, 'id' | 'query'>): string {
  const { sort, ...rest } = query;
  return queryString({ ...rest, sort: sort === 'due' ? undefined : sort, view: id });
}

/** Whether the ledger shows what a view says, or something that was changed since. */
export const isAsSaved = (filters: LedgerFilters, { query }: Pick<SavedView, 'query'>): boolean =>
  sorted(viewQuery.parse(queryOfView(filters))) === sorted(query);

const sorted = (query: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(
    Object.entries(query)
      .filter(([, value]) => value !== undefined && value !== '')
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

export const layoutOfView = ({ columns }: Pick<SavedView, 'columns'>): unknown => ({
  columns: columns.map(({ column, width }) => ({ id: column, width })),
  frozen: columns.filter(({ frozen }) => frozen).length,
});

export const columnsOfLayout = ({ columns, frozen }: ColumnLayout): SavedViewBody['columns'] =>
  columns.map(({ id, width }, index) => ({ column: id, width, frozen: index < frozen }));

/** A view that everybody has: its name is a word of the screen. */
export type BuiltInView = Readonly<{
  word: 'all' | 'late' | 'thisWeek' | 'waitingForMe' | 'verifying';
  search: string;
  /** What is counted beside its name; null for the whole ledger, which counts itself. */
  query: SavedViewBody['query'] | null;
}>;

/** The views that are always there: some for everybody, some by what one does. */
export function builtInViews(
  { today, capabilities }: Pick<SessionView, 'today' | 'capabilities'>,
  workflows: readonly WorkflowView[],
): BuiltInView[] {
  const statesAwaiting = (role: CaseRole) => [
    ...new Set(
      workflows.flatMap(({ states }) => states.filter(({ awaits }) => awaits.includes(role)).map(({ id }) => id)),
    ),
  ];
  const verifying = statesAwaiting('verifier').slice(0, 40).join();
  const named = (word: BuiltInView['word'], conditions: Readonly<Record<string, string>>): BuiltInView => ({
    word,
    search: queryString(conditions),
    query: viewQuery.parse(conditions),
  });
  const mayRaise = capabilities.includes('cases.raise');
  return [
    { word: 'all', search: '', query: null },
    ...(mayRaise ? [named('waitingForMe', { awaitsMe: 'true' })] : []),
    named('late', { light: 'overdue', open: 'true' }),
    named('thisWeek', { dueFrom: today, dueTo: addDays(today, 6), open: 'true' }),
    ...(mayRaise && verifying !== '' ? [named('verifying', { state: verifying, open: 'true' })] : []),
  ];
}
