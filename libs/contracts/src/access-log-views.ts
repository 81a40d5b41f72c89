import { z } from 'zod';
import { plainDate } from './deadline';
import { pageOf, pageQuery } from './paging';
import { codeOf, type Words } from './words';

/** Families of what the access log keeps; an action belongs to the family whose beginning it has. */
export const accessKinds = {
  'sign-in': { zh: '登录与退出', en: 'Signing in and out' },
  denied: { zh: '被拒绝的访问', en: 'Refused access' },
  'view-as': { zh: '以他人身份查看', en: 'Viewing as somebody else' },
  people: { zh: '单位、人员和密码', en: 'Units, people and passwords' },
  settings: { zh: '设置的变更', en: 'Changes of settings' },
  taken: { zh: '导出与下载', en: 'Exports and downloads' },
} as const;
export const accessKind = codeOf(accessKinds);
export type AccessKind = z.infer<typeof accessKind>;

/** What was done, by its stored word. A word that is not here reads as itself: the log is never without a line. */
export const accessActions: Readonly<Record<string, { readonly kind: AccessKind; readonly label: Words }>> = {
  'sign-in': { kind: 'sign-in', label: { zh: '登录', en: 'Signed in' } },
  'sign-out': { kind: 'sign-in', label: { zh: '退出', en: 'Signed out' } },
  'password.changed': { kind: 'people', label: { zh: '修改自己的密码', en: 'Changed the own password' } },
  'access.denied': { kind: 'denied', label: { zh: '越权访问被拒绝', en: 'Access refused' } },
  'view-as.started': { kind: 'view-as', label: { zh: '开始以他人身份查看', en: 'Began to view as somebody' } },
  'view-as.read': { kind: 'view-as', label: { zh: '以他人身份查看了', en: 'Read, as somebody else' } },
  'view-as.ended': { kind: 'view-as', label: { zh: '结束以他人身份查看', en: 'Ended viewing as somebody' } },
  'unit.created': { kind: 'people', label: { zh: '增加单位', en: 'Added a unit' } },
  'unit.changed': { kind: 'people', label: { zh: '修改单位', en: 'Changed a unit' } },
  'unit.merged': { kind: 'people', label: { zh: '合并单位', en: 'Merged a unit' } },
  'person.created': { kind: 'people', label: { zh: '增加人员', en: 'Added a person' } },
  'person.changed': { kind: 'people', label: { zh: '修改人员', en: 'Changed a person' } },
  'absence.entered': { kind: 'people', label: { zh: '设置代理', en: 'Entered a deputy' } },
  'absence.ended': { kind: 'people', label: { zh: '结束代理', en: 'Ended a deputy’s time' } },
  'calendar-feed.made': { kind: 'taken', label: { zh: '生成日历订阅地址', en: 'Made a calendar feed' } },
  'calendar-feed.revoked': { kind: 'taken', label: { zh: '撤销日历订阅地址', en: 'Revoked a calendar feed' } },
  'calendar.changed': { kind: 'settings', label: { zh: '修改工作日历', en: 'Changed a calendar' } },
  'template.created': { kind: 'settings', label: { zh: '增加时限模板', en: 'Added a deadline template' } },
  'template.changed': { kind: 'settings', label: { zh: '修改时限模板', en: 'Changed a deadline template' } },
  'template.reset': { kind: 'settings', label: { zh: '恢复时限模板', en: 'Reset a deadline template' } },
  'ladder.changed': { kind: 'settings', label: { zh: '修改督办阶梯', en: 'Changed a ladder' } },
  'ladder.reset': { kind: 'settings', label: { zh: '恢复督办阶梯', en: 'Reset a ladder' } },
  'code.retired': { kind: 'settings', label: { zh: '停用分类代码', en: 'Retired a code' } },
  'code.restored': { kind: 'settings', label: { zh: '恢复分类代码', en: 'Brought a code back' } },
  'code-list.ordered': { kind: 'settings', label: { zh: '调整分类代码顺序', en: 'Changed the order of a code list' } },
  'channel.created': { kind: 'settings', label: { zh: '增加通知渠道', en: 'Added a channel' } },
  'channel.changed': { kind: 'settings', label: { zh: '修改通知渠道', en: 'Changed a channel' } },
  'channel.deleted': { kind: 'settings', label: { zh: '删除通知渠道', en: 'Deleted a channel' } },
  'channel.tested': { kind: 'settings', label: { zh: '发送渠道测试', en: 'Sent a test' } },
  'channel.redelivered': { kind: 'settings', label: { zh: '重发渠道消息', en: 'Sent messages again' } },
  'delivery.redelivered': { kind: 'settings', label: { zh: '重发一条消息', en: 'Sent a message again' } },
  'digest.resent': { kind: 'settings', label: { zh: '重发每日邮件', en: 'Sent a daily mail again' } },
  'case-file.taken': { kind: 'taken', label: { zh: '下载整卷材料', en: 'Took a whole case file' } },
  'file.taken': { kind: 'taken', label: { zh: '下载文件', en: 'Took a file' } },
  'file.shown': { kind: 'taken', label: { zh: '在线查看文件', en: 'Looked into a file' } },
  'ledger.taken': { kind: 'taken', label: { zh: '导出台账', en: 'Exported a ledger' } },
  'fill-in.taken': { kind: 'taken', label: { zh: '导出填报表', en: 'Took a fill-in sheet' } },
  'access-log.taken': { kind: 'taken', label: { zh: '导出访问日志', en: 'Exported the access log' } },
};

export const accessLogFilter = z.strictObject({
  /** A part of the name or the account of whoever acted. */
  text: z.string().trim().max(100).optional(),
  kind: accessKind.optional(),
  from: plainDate.optional(),
  until: plainDate.optional(),
  refused: z.enum(['true', 'false']).optional(),
});
export type AccessLogFilter = z.infer<typeof accessLogFilter>;
export const accessLogQuery = accessLogFilter.extend(pageQuery.shape);
export type AccessLogQuery = z.infer<typeof accessLogQuery>;

export const accessLogEntry = z.strictObject({
  id: z.uuid(),
  at: z.string(),
  /** Null: nobody who is known, as at a sign-in that failed. */
  person: z.strictObject({ id: z.uuid(), name: z.string(), login: z.string(), unit: z.string() }).nullable(),
  action: z.string(),
  /** What it was done to: a name where it has one. */
  subject: z.string().nullable(),
  success: z.boolean(),
  address: z.string().nullable(),
  /** What the entry tells beside that, in words. */
  notes: z.array(z.strictObject({ zh: z.string(), en: z.string() })),
});
export type AccessLogEntry = z.infer<typeof accessLogEntry>;
export const accessLogPage = pageOf(accessLogEntry);
/** More than this are not exported at once: a shorter period is. */
export const ACCESS_EXPORT_LIMIT = 10_000;
