import { z } from 'zod';

/** The page a client asks for. Pages start at 1. */
export const pageQuery = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
export type PageQuery = z.infer<typeof pageQuery>;

/** One page of a list, with the number of all its items. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), page: z.int(), pageSize: z.int(), total: z.int() });
export type Page<Item> = { items: Item[]; page: number; pageSize: number; total: number };
