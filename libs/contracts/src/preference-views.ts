import { z } from 'zod';
import { noticeChannel, type NoticeChannel, type NoticeTopic } from './notice-views';

const channels = z
  .array(noticeChannel)
  .max(3)
  .transform((ways) => [...new Set(ways)]);

/** The ways that notices of each topic take to a person; the inbox is not among them, because it cannot be turned off. */
export const noticeWays = z.strictObject({
  act: channels,
  due: channels,
  request: channels,
  urging: channels,
  progress: channels,
} satisfies Record<NoticeTopic, typeof channels>);
export type NoticeWays = Readonly<Record<NoticeTopic, readonly NoticeChannel[]>>;

/** What holds until a person chooses: everything in the day's mail, at once only what is urgent. */
export const usualWays: NoticeWays = {
  act: ['digest'],
  due: ['digest'],
  request: ['digest'],
  urging: ['digest'],
  progress: ['digest'],
};

/** The half hours at which the day's mail may come: none before 08:00, none from 18:00 on. */
export const digestTimes = Array.from({ length: 20 }, (_, half) => {
  const hour = String(8 + Math.floor(half / 2)).padStart(2, '0');
  return `${hour}:${half % 2 === 0 ? '00' : '30'}`;
});
/** Null: the hour of the office. */
export const digestTime = z.enum(digestTimes).nullable();

export const preferenceBody = z.strictObject({ ways: noticeWays, digestTime });
export type PreferenceBody = z.infer<typeof preferenceBody>;
export const preferenceView = preferenceBody.extend({
  /** When the day's mail goes out to whoever has chosen no hour. */
  officeDigestTime: z.string(),
  /** Without an address neither the day's mail nor a mail at once reaches the person. */
  hasEmail: z.boolean(),
});
export type PreferenceView = z.infer<typeof preferenceView>;

/** The address of a person's calendar. What of it is secret is shown once, when it is made. */
export const calendarFeedView = z.strictObject({ createdAt: z.string().nullable(), lastReadAt: z.string().nullable() });
export type CalendarFeedView = z.infer<typeof calendarFeedView>;
export const newCalendarFeed = z.strictObject({ address: z.string(), createdAt: z.string() });
export type NewCalendarFeed = z.infer<typeof newCalendarFeed>;
