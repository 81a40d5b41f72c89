import { z } from 'zod';
import { words } from './words';

/** RFC 9457 problem details, as every refusal of the API is worded. */
export const problem = z.object({
  type: z.string(),
  code: z.string(),
  title: words,
  status: z.int(),
  detail: words,
  instance: z.string(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
});
export type Problem = z.infer<typeof problem>;
