import { z } from 'zod';

/** What is typed into one form, as JSON: a plan of fifty measures has some thirty thousand characters. */
export const DRAFT_CHARACTERS = 100_000;

/** Which form a draft is for: whether the event is raised or asked for, its type, and the part or request it is about. */
export const draftName = z
  .string()
  .max(140)
  .regex(/^(?:raise|ask)\.[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*(?:\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/);

/** What a form holds, by the names of its fields. Only the screen that wrote it knows what it means. */
const draftValues = z.record(z.string().max(60), z.unknown());

export const draftBody = z
  .strictObject({ values: draftValues })
  .refine(({ values }) => JSON.stringify(values).length <= DRAFT_CHARACTERS, { path: ['values'] });
export type DraftBody = z.infer<typeof draftBody>;

/** What somebody typed into a form of a case and has not handed in. Nobody else reads it. */
export const draftView = z.strictObject({ name: draftName, values: draftValues, savedAt: z.iso.datetime() });
export type DraftView = z.infer<typeof draftView>;
