import { z } from 'zod';
import { caseFilters, ledgerOrder } from './case-filters';
import { gridColumn } from './grid-columns';
import { pageOf } from './paging';
import { codeOf } from './words';

/** Who finds a view in the list: its owner alone, the owner's unit, or everybody who reads the ledger. */
export const viewSharings = {
  private: { zh: '仅自己', en: 'Only me' },
  unit: { zh: '本单位', en: 'My unit' },
  everyone: { zh: '所有人', en: 'Everyone' },
} as const;
export const viewSharing = codeOf(viewSharings);
export type ViewSharing = z.infer<typeof viewSharing>;

/** So many views one person may keep. */
export const MOST_VIEWS = 50;
/** So many views are counted at once, and none further than this. */
export const MOST_COUNTED = 50;
export const COUNTED_UP_TO = 1000;

/** A column as a view shows it; without a width it has the usual one. Frozen columns come first and stay in sight. */
export const viewColumn = z.strictObject({
  column: gridColumn,
  width: z.int().min(40).max(1200).nullable().default(null),
  frozen: z.boolean().default(false),
});
export type ViewColumn = z.infer<typeof viewColumn>;

export const viewColumns = z
  .array(viewColumn)
  .min(1)
  .max(gridColumn.options.length)
  .refine(
    (columns) => new Set(columns.map(({ column }) => column)).size === columns.length,
    '同一列只能出现一次 / a column may stand once',
  );

/** What a view shows: filters and order as the address has them. */
export const viewQuery = z.strictObject({ ...caseFilters.shape, ...ledgerOrder.shape });
export type ViewQuery = z.infer<typeof viewQuery>;

export const savedViewBody = z.strictObject({
  title: z.string().trim().min(1).max(40),
  sharing: viewSharing,
  query: viewQuery,
  columns: viewColumns,
});
export type SavedViewBody = z.infer<typeof savedViewBody>;

export const savedView = savedViewBody.extend({
  id: z.uuid(),
  version: z.int(),
  owner: z.strictObject({ id: z.uuid(), name: z.string(), unit: z.string() }),
  /** The caller's own. */
  mine: z.boolean(),
  /** The caller may change and delete it: the owner, and the head of an office what is shared. */
  mayChange: z.boolean(),
  changedAt: z.iso.datetime(),
});
export type SavedView = z.infer<typeof savedView>;
/** The own views first, in their own order; then what others share, by title. */
export const savedViewPage = pageOf(savedView);

/** All own views in the order in which they are to stand; what is left out follows. */
export const viewOrderBody = z.strictObject({ ids: z.array(z.uuid()).min(1).max(MOST_VIEWS) });
export type ViewOrderBody = z.infer<typeof viewOrderBody>;

/** Saved views by their ids, and views that nobody saved by what they ask. */
export const viewCountsBody = z.strictObject({
  ids: z.array(z.uuid()).max(MOST_COUNTED),
  queries: z.array(viewQuery).max(10).default([]),
});
export type ViewCountsBody = z.infer<typeof viewCountsBody>;
/** How many cases the caller sees through each view; `more` where counting stopped. Views that the caller may not read are left out. */
const counted = z.strictObject({ count: z.int(), more: z.boolean() });
export type Counted = z.infer<typeof counted>;
export const viewCounts = z.strictObject({
  counts: z.array(counted.extend({ id: z.uuid() })),
  /** In the order of the queries. */
  queries: z.array(counted),
});
export type ViewCounts = z.infer<typeof viewCounts>;
