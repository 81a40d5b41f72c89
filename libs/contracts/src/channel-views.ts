import { z } from 'zod';
import { caseEventTypes } from './case-events';
import { noticeChannels } from './notice-views';
import { pageOf, pageQuery } from './paging';
import { codeOf, words } from './words';

/** Where messages may go beside people: the robot of a group, or another system. */
export const channelKinds = {
  wecom: { zh: '企业微信群机器人', en: 'WeCom group robot' },
  dingtalk: { zh: '钉钉群机器人', en: 'DingTalk group robot' },
  feishu: { zh: '飞书群机器人', en: 'Feishu group robot' },
  webhook: { zh: '业务系统（Webhook）', en: 'Webhook of another system' },
} as const;
export const channelKind = codeOf(channelKinds);
export type ChannelKind = z.infer<typeof channelKind>;

/** No office has more groups than this; the list comes without pages. */
export const CHANNEL_LIMIT = 100;

/** The types of the messages that a webhook may ask for: what can happen to a case, its registration first. */
export const messageTypes = ['case.registered', ...caseEventTypes] as const;

/** The secret of a webhook, as Standard Webhooks writes it: 24 to 64 random bytes. */
const webhookSecret = /^whsec_(?:[A-Za-z0-9+/]{4}){8,21}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const fields = {
  name: z.string().trim().min(1).max(100),
  /** Only of cases of this unit's subtree is spoken: of the offices there, and of what was issued to the units there. */
  unitId: z.uuid(),
  active: z.boolean(),
  /** The word that the robot's settings ask for in each message. */
  keyword: z.string().trim().min(1).max(20).nullable(),
  /** When a robot gets the day's summary; off the full and half hours Feishu is less busy. */
  summaryAt: z.string().regex(/^(0[89]|1[0-7]):[0-5]\d$/, '08:00–17:59'),
  /** What a webhook is told of; null: of everything. */
  events: z
    .array(z.enum(messageTypes as unknown as [string, ...string[]]))
    .min(1)
    .max(200)
    .nullable(),
};
const address = z.url({ protocol: /^https?$/ }).max(1000);
const secret = z.string().trim().min(1).max(200);

/** What is left out of a change stays as it is: nobody can read it back, so nobody could send it again. */
export const channelChange = z.strictObject({ ...fields, address: address.optional(), secret: secret.nullish() });
export type ChannelChange = Readonly<z.infer<typeof channelChange>>;

export const newChannel = z
  .strictObject({ ...fields, kind: channelKind, address, secret: secret.nullable() })
  .superRefine((channel, context) => {
    for (const { path, message } of channelFaults(channel.kind, channel)) {
      context.addIssue({ code: 'custom', path: [path], message });
    }
  });
export type NewChannel = Readonly<z.infer<typeof newChannel>>;

type Fault = { readonly path: 'secret' | 'keyword' | 'events'; readonly message: string };

/** What does not fit the kind of a channel. A secret that is left out is not judged. */
export function channelFaults(
  kind: ChannelKind,
  { secret, keyword, events }: Pick<ChannelChange, 'secret' | 'keyword' | 'events'>,
): readonly Fault[] {
  const faults: Fault[] = [];
  const add = (path: Fault['path'], message: string): void => void faults.push({ path, message });
  if (kind === 'webhook') {
    if (secret !== undefined && !webhookSecret.test(secret ?? '')) {
      add('secret', '须为 whsec_ 加 24–64 字节的 Base64 / must be whsec_ and 24–64 bytes in base64');
    }
    if (keyword !== null) add('keyword', '仅用于群机器人 / for robots only');
  } else if (events !== null) add('events', '仅用于 Webhook / for webhooks only');
  if (kind === 'wecom' && secret) add('secret', '企业微信机器人没有签名密钥 / WeCom robots have no secret');
  return faults;
}

const ref = z.strictObject({ id: z.uuid(), name: z.string() });

/** A channel as an administrator sees it: without its address and its secret, which nobody is ever shown again. */
export const channelView = z.strictObject({
  id: z.uuid(),
  kind: channelKind,
  name: z.string(),
  unit: ref,
  active: z.boolean(),
  /** Where the address leads, without the part that opens the door. */
  host: z.string(),
  hasSecret: z.boolean(),
  keyword: z.string().nullable(),
  summaryAt: z.string(),
  events: z.array(z.string()).nullable(),
  /** How many attempts in a row have failed. */
  failures: z.int(),
  /** Why the system took it out of use by itself. */
  disabledBecause: words.nullable(),
  lastSentAt: z.string().nullable(),
  version: z.int(),
});
export type ChannelView = Readonly<z.infer<typeof channelView>>;

/** The ways out of the house: those of the channels, and those to one person. */
export const deliveryWays = {
  ...channelKinds,
  email: noticeChannels.email,
  sms: noticeChannels.sms,
} as const;
export const deliveryWay = codeOf(deliveryWays);
export type DeliveryWay = z.infer<typeof deliveryWay>;

export const deliveryStatuses = {
  waiting: { zh: '等待发送', en: 'Waiting' },
  sending: { zh: '正在发送', en: 'Being sent' },
  sent: { zh: '已送达', en: 'Delivered' },
  failed: { zh: '被拒收', en: 'Refused' },
  'given-up': { zh: '已放弃', en: 'Given up' },
} as const;
export const deliveryStatus = codeOf(deliveryStatuses);
export type DeliveryStatus = z.infer<typeof deliveryStatus>;

/** What a message is about. Its text is not in the log: it may tell of cases that an administrator may not see. */
export const deliveryKinds = {
  summary: { zh: '当日汇总', en: 'Summary of the day' },
  event: { zh: '事项事件', en: 'Event of a case' },
  notice: { zh: '个人通知', en: 'Notice to a person' },
  test: { zh: '测试消息', en: 'Test message' },
} as const;
export const deliveryKind = codeOf(deliveryKinds);
export type DeliveryKind = z.infer<typeof deliveryKind>;

export const deliveryView = z.strictObject({
  id: z.uuid(),
  way: deliveryWay,
  kind: deliveryKind,
  /** The channel or the person that it goes to. */
  recipient: ref,
  status: deliveryStatus,
  attempts: z.int(),
  createdAt: z.string(),
  nextAt: z.string().nullable(),
  sentAt: z.string().nullable(),
  /** What went wrong last, or why it waits. */
  reason: words.nullable(),
});
export type DeliveryView = Readonly<z.infer<typeof deliveryView>>;
export const deliveryPage = pageOf(deliveryView);

/** What came of one attempt. */
export const deliveryOutcomes = {
  sent: { zh: '成功', en: 'Delivered' },
  retry: { zh: '失败，将重试', en: 'Failed, tried again' },
  refused: { zh: '被拒收', en: 'Refused' },
  dropped: { zh: '不必再发', en: 'No longer needed' },
} as const;
export const deliveryOutcome = codeOf(deliveryOutcomes);
export type DeliveryOutcome = z.infer<typeof deliveryOutcome>;

export const deliveryAttemptView = z.strictObject({
  number: z.int(),
  at: z.string(),
  tookMs: z.int(),
  outcome: deliveryOutcome,
  httpStatus: z.int().nullable(),
  /** What the far side calls it: `45009`, `ECONNREFUSED`. */
  code: z.string().nullable(),
  answer: z.string().nullable(),
});
export const deliveryDetail = deliveryView.extend({ attemptList: z.array(deliveryAttemptView) });
export type DeliveryDetail = Readonly<z.infer<typeof deliveryDetail>>;

export const deliveryQuery = pageQuery.extend({
  channelId: z.uuid().optional(),
  way: deliveryWay.optional(),
  status: deliveryStatus.optional(),
});
export type DeliveryQuery = z.infer<typeof deliveryQuery>;

/** Everything of a channel that was refused or given up since a moment, once more. */
export const redelivery = z.strictObject({ since: z.iso.datetime({ offset: true }) });
export type Redelivery = z.infer<typeof redelivery>;
export const redelivered = z.strictObject({ count: z.int() });
