import { z } from 'zod';
import { prose } from './event-fields';

/** Why something is dismissed, dropped, discarded or withdrawn. */
export const reasonBody = z.strictObject({ reason: prose(1000) });
export type ReasonBody = z.infer<typeof reasonBody>;
