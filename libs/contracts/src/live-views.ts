import { z } from 'zod';

/** What pages are told to look at anew. Stored words: triggers of the database name them. */
export const liveTopics = [
  'cases',
  'comments',
  'notices',
  'bulk',
  'imports',
  'ledger-imports',
  'fill-in',
  'exports',
  'reports',
  'written',
  'periodic',
  'documents',
  'escalation',
  'reprojections',
] as const;
export const liveTopic = z.enum(liveTopics);
export type LiveTopic = z.infer<typeof liveTopic>;

/**
 * What has changed since the last message, without its content: whoever is told asks for it as ever. Cases are named only to
 * those who may see them; a topic `cases` or `comments` without any case means more of them than are worth naming.
 */
export const liveMessage = z.strictObject({
  /** Something may have been missed: look at everything anew. */
  everything: z.boolean(),
  topics: z.array(liveTopic),
  cases: z.array(z.uuid()),
  /** The cases whose comments have changed. */
  commentsOn: z.array(z.uuid()),
});
export type LiveMessage = z.infer<typeof liveMessage>;
