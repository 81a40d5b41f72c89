import { z } from 'zod';
import { pageOf, pageQuery } from './paging';
import { codeOf, words } from './words';

/** The ways a notice may take beside the inbox, which it always reaches: the day's mail, or a message of its own at once. */
export const noticeChannels = {
  digest: { zh: '每日汇总邮件', en: 'Daily mail' },
  email: { zh: '即时邮件', en: 'Mail at once' },
  sms: { zh: '短信', en: 'Text message' },
} as const;
export const noticeChannel = codeOf(noticeChannels);
export type NoticeChannel = z.infer<typeof noticeChannel>;

/** What a notice is to the person it reaches. Few and plain: people choose the ways of a notice by them. */
export const noticeTopics = {
  act: { zh: '交办、退回（需要我办理）', en: 'Given or returned to me to act on' },
  due: { zh: '到期与逾期提醒', en: 'Reminders of what is due or overdue' },
  request: { zh: '申请与审批结果', en: 'Requests and what became of them' },
  urging: { zh: '督办单', en: 'Urging notices' },
  progress: { zh: '其他进展', en: 'Other progress' },
} as const;
export const noticeTopic = codeOf(noticeTopics);
export type NoticeTopic = z.infer<typeof noticeTopic>;

export const noticeView = z.strictObject({
  id: z.uuid(),
  kind: z.string(),
  topic: noticeTopic,
  title: words,
  /** Why this person got this notice. */
  why: words,
  /** Why it may come out of hours; null for nearly all. */
  urgent: z.string().nullable(),
  caseId: z.uuid().nullable(),
  caseNumber: z.string().nullable(),
  /** The official document that it tells of. */
  documentId: z.uuid().nullable(),
  createdAt: z.string(),
  readAt: z.string().nullable(),
});
export type NoticeView = z.infer<typeof noticeView>;
/** Where a notice leads to, as a path of the screens; null for what has no page of its own. */
export function pathOfNotice({ caseId, documentId }: Pick<NoticeView, 'caseId' | 'documentId'>): string | null {
  if (documentId !== null) return `/documents/${documentId}`;
  return caseId === null ? null : `/cases/${caseId}`;
}
export const noticePage = pageOf(noticeView).extend({ unread: z.int() });
export type NoticePage = z.infer<typeof noticePage>;
export const noticeQuery = pageQuery.extend({
  unread: z.enum(['true', 'false']).optional(),
  topic: noticeTopic.optional(),
});
export type NoticeQuery = z.infer<typeof noticeQuery>;
/** Marks the named notices as read, or all of them; of one topic only where it is named. */
export const noticesRead = z.strictObject({
  ids: z.union([z.literal('all'), z.array(z.uuid()).max(200)]),
  topic: noticeTopic.optional(),
});
export type NoticesRead = z.infer<typeof noticesRead>;

export const storedFileView = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  size: z.int(),
  mediaType: z.string(),
  sha256: z.string(),
});
export type StoredFileView = z.infer<typeof storedFileView>;
