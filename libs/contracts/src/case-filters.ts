import { z } from 'zod';
import { domain, result, severity, sourceType } from './code-lists';
import { light, plainDate } from './deadline';
import { figureFilters } from './figure-filters';
import { ledgerSort, sortDirection } from './grid-columns';
import { pageQuery } from './paging';

/** So many values one filter may name. */
const MOST_VALUES = 40;

/**
 * One value or several, separated by commas, as they stand in an address: `audit,environment`. Any of them will do.
 * Stays the text that it is, so that one value reads as it always did.
 */
function listOf(value: z.ZodType) {
  return z
    .string()
    .max(60 * MOST_VALUES)
    .refine((list) => {
      const values = valuesOf(list);
      return values.length > 0 && values.length <= MOST_VALUES && values.every((one) => value.safeParse(one).success);
    }, '不认识的取值 / unknown value');
}

/** The values that a filter names; none where it is left out. */
export function valuesOf(list: string | undefined): readonly string[] {
  return list ? list.split(',') : [];
}

const name = z.string().min(1).max(60);
const yesOrNo = z.enum(['true', 'false']);

/** So much is searched for at most. */
export const LONGEST_SEARCH = 100;

/** What narrows a list of cases. Where several values may be named, they are separated by commas. */
export const caseFilters = z.object({
  ...figureFilters,
  /** Words that a case contains, all of them: see `searchWords`. */
  text: z.string().trim().max(LONGEST_SEARCH).optional(),
  workflow: listOf(name).optional(),
  state: listOf(name).optional(),
  /** Units that take part in a case, or have a unit below them that does. */
  unitId: listOf(z.uuid()).optional(),
  domain: listOf(domain).optional(),
  sourceType: listOf(sourceType).optional(),
  severity: listOf(severity).optional(),
  result: listOf(result).optional(),
  light: listOf(light).optional(),
  inspectionId: listOf(z.uuid()).optional(),
  /** Waits for whoever reads the list. */
  awaitsMe: z.literal('true').optional(),
  open: yesOrNo.optional(),
  urgent: yesOrNo.optional(),
  relapsed: yesOrNo.optional(),
  /** The days of a span belong to it, the first and the last. */
  dueFrom: plainDate.optional(),
  dueTo: plainDate.optional(),
  registeredFrom: plainDate.optional(),
  registeredTo: plainDate.optional(),
  closedFrom: plainDate.optional(),
  closedTo: plainDate.optional(),
  importId: z.uuid().optional(),
  /** Only these cases: what stands behind a figure of a report. Comma-separated ids. */
  ids: z.string().max(8000).optional(),
  /** Only the cases of a stored selection, however many they are. */
  selection: z.uuid().optional(),
});
export type CaseFilters = z.infer<typeof caseFilters>;

/** In which order the lines come; without a direction each order has its usual one. */
export const ledgerOrder = z.object({
  sort: ledgerSort.default('due'),
  direction: sortDirection.optional(),
});
export type LedgerOrder = z.infer<typeof ledgerOrder>;

/** The ledger's pages are longer than those of other lists: it is read in windows. */
export const LONGEST_LEDGER_PAGE = 200;

export const ledgerQuery = pageQuery.extend({
  pageSize: z.coerce.number().int().min(1).max(LONGEST_LEDGER_PAGE).default(20),
  ...caseFilters.shape,
  ...ledgerOrder.shape,
  /** `false` leaves the lines uncounted: whoever turns pages has counted them with the first. */
  count: yesOrNo.default('true'),
});
export type LedgerQuery = z.infer<typeof ledgerQuery>;
