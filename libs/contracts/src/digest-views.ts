import { z } from 'zod';
import { plainDate } from './deadline';
import { pageOf, pageQuery } from './paging';
import { codeOf } from './words';

/** What became of a day's mail. */
export const digestStatuses = {
  sent: { zh: '已发出', en: 'Sent' },
  waiting: { zh: '等待发送', en: 'Waiting' },
  failed: { zh: '发送失败', en: 'Failed' },
  merged: { zh: '未发出，并入下一封', en: 'Not sent, merged into the next' },
} as const;
export const digestStatus = codeOf(digestStatuses);
export type DigestStatus = z.infer<typeof digestStatus>;

export const digestView = z.strictObject({
  id: z.uuid(),
  person: z.strictObject({ id: z.uuid(), name: z.string(), unit: z.string() }),
  day: plainDate,
  status: digestStatus,
  notices: z.int(),
  plannedAt: z.string(),
  sentAt: z.string().nullable(),
  /** What the mail server said when it did not take the mail. */
  failure: z.string().nullable(),
  /** Only a mail of today can be sent again, and only in the hours of sending. */
  mayResend: z.boolean(),
});
export type DigestView = z.infer<typeof digestView>;
export const digestPage = pageOf(digestView);
export const digestQuery = pageQuery.extend({ status: digestStatus.optional() });
export type DigestQuery = z.infer<typeof digestQuery>;
