import { z } from 'zod';
import { domains, sourceTypes } from './code-lists';
import type { Words } from './words';

/** The lists that only sort cases, so that an office may decide which entries it still offers. */
export const keptLists = { sourceType: sourceTypes, domain: domains } as const;
export const keptList = z.enum(['sourceType', 'domain']);
export type KeptList = z.infer<typeof keptList>;
export const keptListNames: Readonly<Record<KeptList, Words>> = {
  sourceType: { zh: '问题来源', en: 'Source' },
  domain: { zh: '领域', en: 'Domain' },
};

/** Entries that stay on offer: the way out of each list, and the one that reading reports enters by itself. */
export const alwaysOffered: Readonly<Record<KeptList, readonly string[]>> = {
  sourceType: ['annual-report', 'other'],
  domain: ['other'],
};

const code = z.string().min(1).max(60);

/** The order of a list, and which of its entries are no longer offered. */
export const offeredList = z.strictObject({
  list: keptList,
  entries: z.array(z.strictObject({ code, retired: z.boolean() })),
});
export type OfferedList = z.infer<typeof offeredList>;

/** The lists that classify cases and are read here only: their words steer rules. */
export const steeringList = z.enum(['severity', 'rectificationType', 'result', 'disclosure']);
export type SteeringList = z.infer<typeof steeringList>;

const use = z.strictObject({ code, cases: z.int().nonnegative(), open: z.int().nonnegative() });
/** How many cases use each entry; an entry that none uses is left out. */
export const codeUse = z.array(
  z.strictObject({ list: z.enum([...keptList.options, ...steeringList.options]), use: z.array(use) }),
);
export type CodeUse = z.infer<typeof codeUse>;

export const codeRetirement = z.strictObject({ retired: z.boolean() });
export type CodeRetirement = z.infer<typeof codeRetirement>;
/** All codes of the list, each once, in the order in which they are offered. */
export const codeOrder = z.strictObject({ codes: z.array(code).min(1).max(100) });
export type CodeOrder = z.infer<typeof codeOrder>;
