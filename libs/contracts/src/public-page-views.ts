import { z } from 'zod';
import { plainDate } from './deadline';
import { pageOf } from './paging';
import { words } from './words';

export const publicBlocks = {
  all: { zh: '全部', en: 'Everything' },
  problem: { zh: '问题整改', en: 'Problems' },
  undertaking: { zh: '年度安排', en: 'Arrangements' },
} as const;
export const publicBlock = z.enum(['all', 'problem', 'undertaking']);

export const publicPageBody = z.strictObject({ year: z.int().min(2000).max(2100), block: publicBlock });
export type PublicPageBody = z.infer<typeof publicPageBody>;

/** Whoever publishes says that they looked at what was found; numbers of persons are never published. */
export const publishBody = z.strictObject({ acknowledged: z.boolean() });
export type PublishBody = z.infer<typeof publishBody>;
export const withdrawBody = z.strictObject({ reason: z.string().trim().min(1).max(2000) });
export type WithdrawBody = z.infer<typeof withdrawBody>;

export const publicPageSummary = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  year: z.int(),
  edition: z.int(),
  block: publicBlock,
  status: z.enum(['draft', 'published', 'withdrawn', 'replaced']),
  asOf: plainDate,
  sha256: z.string(),
  findings: z.array(
    z.strictObject({ kind: z.string(), text: z.string(), where: z.string(), message: words, certain: z.boolean() }),
  ),
  draftedAt: z.iso.datetime(),
  publishedAt: z.iso.datetime().nullable(),
  withdrawalReason: z.string().nullable(),
  /** Where everybody reads it, while it is published. */
  address: z.string().nullable(),
});
export type PublicPageSummary = z.infer<typeof publicPageSummary>;
export const publicPagePage = pageOf(publicPageSummary);
