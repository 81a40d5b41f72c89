import { z } from 'zod';
import { words } from './words';

/** How much of a table or a text a preview shows; the file itself has the rest. */
export const PREVIEW_LIMITS = { rows: 200, columns: 40, cell: 500, characters: 200_000 } as const;

/**
 * How a stored file can be looked at without taking it away. `image`, `pdf` and `page` are fetched from
 * `/files/:id/preview/content`; a `page` is what a stranger wrote and is shown in a sandbox. `none` says why.
 */
export const filePreview = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('image') }),
  z.strictObject({ kind: z.literal('pdf') }),
  z.strictObject({ kind: z.literal('page') }),
  z.strictObject({ kind: z.literal('text'), text: z.string(), isWhole: z.boolean() }),
  z.strictObject({
    kind: z.literal('table'),
    sheet: z.string(),
    /** The other sheets of the file, which the preview leaves out. */
    others: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    isWhole: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('none'), why: words }),
]);
export type FilePreview = z.infer<typeof filePreview>;
