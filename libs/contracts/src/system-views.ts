import { z } from 'zod';
import { plainDate } from './deadline';
import { codeOf, words } from './words';

/** How a part of the system stands. */
export const healthLevels = {
  good: { zh: '正常', en: 'Good' },
  attention: { zh: '请留意', en: 'Attention' },
  fault: { zh: '故障', en: 'Fault' },
} as const;
export const healthLevel = codeOf(healthLevels);
export type HealthLevel = z.infer<typeof healthLevel>;

/** What an operator looks after, in the order of the page. */
export const systemParts = {
  database: { zh: '数据库', en: 'Database' },
  queues: { zh: '任务队列', en: 'Queues' },
  worker: { zh: '后台进程', en: 'Worker' },
  mail: { zh: '每日邮件', en: 'Daily mail' },
  deliveries: { zh: '通知渠道', en: 'Channels' },
  calendar: { zh: '工作日历', en: 'Working calendar' },
  journal: { zh: '办理日志', en: 'Journal' },
  backup: { zh: '备份', en: 'Backups' },
  disk: { zh: '磁盘空间', en: 'Disk space' },
  paper: { zh: 'PDF 转换', en: 'PDF conversion' },
} as const;
export const systemPart = codeOf(systemParts);
export type SystemPart = z.infer<typeof systemPart>;

/** One part, how it stands, and what to do about it where something is to be done. */
export const systemCheck = z.strictObject({
  part: systemPart,
  level: healthLevel,
  /** What was found. */
  found: words,
  /** What the operator does about it; null where all is well. */
  advice: words.nullable(),
});
export type SystemCheck = z.infer<typeof systemCheck>;

export const backupRun = z.strictObject({
  day: plainDate,
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  folder: z.string().nullable(),
  /** Bytes on the disk. */
  bytes: z.int().nullable(),
  failure: z.string().nullable(),
});
export type BackupRun = z.infer<typeof backupRun>;

export const queueLoad = z.strictObject({
  name: z.string(),
  waiting: z.int(),
  active: z.int(),
  delayed: z.int(),
  failed: z.int(),
});
export type QueueLoad = z.infer<typeof queueLoad>;

/** What an operator sees at a glance. */
export const systemView = z.strictObject({
  asOf: z.iso.datetime(),
  checks: z.array(systemCheck),
  /** Empty when they do not answer, which is a fault of its own. */
  queues: z.array(queueLoad),
  /** The last fortnight's, the newest first. */
  backups: z.array(backupRun),
});
export type SystemView = z.infer<typeof systemView>;
