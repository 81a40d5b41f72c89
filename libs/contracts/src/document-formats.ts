import { z } from 'zod';

/** In which form a document is handed out: as it is kept, or converted for reading and printing. */
export const documentFormatQuery = z.strictObject({ format: z.enum(['docx', 'pdf']).default('docx') });
export type DocumentFormatQuery = z.infer<typeof documentFormatQuery>;

/** What this installation can hand out; a screen offers nothing else. */
export const documentFormats = z.strictObject({ pdf: z.boolean() });
export type DocumentFormats = z.infer<typeof documentFormats>;
