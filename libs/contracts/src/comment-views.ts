import { z } from 'zod';
import { pageOf, pageQuery } from './paging';
import { codeOf } from './words';

/** Who reads a comment: everyone who may see the case, or only the office side (the office, those above it, the verifier). */
export const commentAudiences = {
  everyone: { zh: '本事项各方可见', en: 'Everyone on the case' },
  office: { zh: '仅督查机构和核查人可见', en: 'Office and verifier only' },
} as const;
export const commentAudience = codeOf(commentAudiences);
export type CommentAudience = z.infer<typeof commentAudience>;

const text = z.string().trim().min(1).max(2000);
const mentions = z.array(z.uuid()).max(20).default([]);

/** Of the people named with @ those are told whose name still stands in the text. */
export const commentBody = z.strictObject({ text, audience: commentAudience, mentions });
export type CommentBody = z.infer<typeof commentBody>;
export const commentChange = z.strictObject({ text, mentions });
export type CommentChange = z.infer<typeof commentChange>;

const mentioned = z.strictObject({ id: z.uuid(), name: z.string() });

export const commentView = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  author: z.strictObject({ id: z.uuid(), name: z.string(), unit: z.string() }),
  audience: commentAudience,
  /** Null once its author has removed it. */
  text: z.string().nullable(),
  mentions: z.array(mentioned),
  createdAt: z.string(),
  editedAt: z.string().nullable(),
  removedAt: z.string().nullable(),
  /** Until when the caller may still change it; null for whoever may not. */
  editableUntil: z.string().nullable(),
  isOwn: z.boolean(),
});
export type CommentView = z.infer<typeof commentView>;

/** The newest first, and the audiences that the caller may write for. */
export const commentPage = pageOf(commentView).extend({ audiences: z.array(commentAudience) });
export type CommentPage = z.infer<typeof commentPage>;

/** Whom one may name: people who may read a comment for this audience. */
export const mentionQuery = pageQuery.extend({
  text: z.string().trim().max(50).default(''),
  audience: commentAudience,
  pageSize: z.coerce.number().int().min(1).max(20).default(8),
});
export type MentionQuery = z.infer<typeof mentionQuery>;
export const mentionPerson = z.strictObject({ id: z.uuid(), name: z.string(), unit: z.string() });
export type MentionPerson = z.infer<typeof mentionPerson>;
export const mentionPage = pageOf(mentionPerson);
export type MentionPage = z.infer<typeof mentionPage>;
