import { z } from 'zod';

/** A text in both languages of the screens. Chinese is the one of record. */
export const words = z.strictObject({ zh: z.string(), en: z.string() });
export type Words = Readonly<z.infer<typeof words>>;

/** A closed list of codes, each with its label; what is stored is the code. */
export type CodeList<Code extends string = string> = Readonly<Record<Code, Words>>;

/** The codes of a list as a Zod enum, so that a schema and its labels cannot part. */
export function codeOf<Code extends string>(list: CodeList<Code>) {
  return z.enum(Object.keys(list) as [Code, ...Code[]]);
}
