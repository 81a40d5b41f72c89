import type { Words } from '@bihuan/contracts';

export type ProblemStatus = { readonly status: number; readonly title: Words };

const as = (status: number, zh: string, en: string): ProblemStatus => ({ status, title: { zh, en } });

/** The HTTP status and the title of every refusal. The codes are stored words: added and retired, never renamed. */
export const problemStatuses: Readonly<Record<string, ProblemStatus>> = {
  'access/signed-out': as(401, '请先登录', 'Sign in first'),
  'access/denied': as(403, '没有权限', 'Not allowed'),
  'access/csrf': as(403, '请求来源无法确认', 'Origin not confirmed'),
  'request/invalid': as(422, '填写的内容有误', 'Invalid content'),

  'session/view-as-read-only': as(403, '正在以他人身份查看', 'Viewing as somebody else'),
  'session/view-as-refused': as(409, '不能以此人身份查看', 'Nobody views as this person'),

  'people/sign-in-refused': as(401, '登录失败', 'Sign-in refused'),
  'people/locked': as(429, '暂时锁定', 'Locked for a while'),
  'people/wrong-password': as(422, '密码不正确', 'Wrong password'),
  'people/password-unchanged': as(422, '密码没有变化', 'Password unchanged'),
  'people/unknown-person': as(404, '没有这个人员', 'Unknown person'),
  'people/login-taken': as(409, '用户名已被使用', 'Login taken'),
  'people/last-admin': as(409, '最后一名系统管理员', 'Last administrator'),
  'people/unknown-unit': as(404, '没有这个单位', 'Unknown unit'),
  'people/no-such-unit': as(422, '单位不存在', 'No such unit'),
  'people/unit-cycle': as(409, '单位层级有误', 'Units in a circle'),
  'people/unknown-calendar': as(404, '没有这一年的日历', 'Unknown calendar'),
  'people/empty-calendar': as(422, '日历是空的', 'Empty calendar'),
  'people/unknown-template': as(404, '没有这个时限模板', 'Unknown template'),
  'people/template-taken': as(409, '模板代码已被使用', 'Code taken'),
  'people/too-many-templates': as(409, '时限模板过多', 'Too many templates'),
  'people/template-not-built-in': as(409, '不是内置模板', 'Not a built-in template'),
  'people/unknown-absence': as(404, '没有这次代理', 'Unknown absence'),
  'people/unfit-deputy': as(422, '不能由此人代理', 'Unfit deputy'),
  'people/absence-overlaps': as(409, '代理时间重叠', 'Absences overlap'),
  'people/wrong-absence': as(422, '代理时间有误', 'Wrong time of absence'),
  'people/unknown-ladder': as(404, '没有这个督办阶梯', 'Unknown ladder'),
  'people/unusable-ladders': as(422, '督办阶梯衔接有误', 'Ladders do not fit together'),
  'people/stale-version': as(412, '内容已被他人更新', 'Changed by someone else'),

  'case/unknown': as(404, '没有这个事项', 'Unknown case'),
  'case/not-allowed': as(403, '没有权限', 'Not allowed'),
  'case/illegal-transition': as(409, '当前状态下不能这样做', 'Not possible in this state'),
  'case/stale-version': as(412, '内容已被他人更新', 'Changed by someone else'),
  'case/version-required': as(428, '缺少版本', 'Version required'),
  'case/unknown-workflow': as(422, '没有这个流程', 'Unknown workflow'),
  'case/unknown-unit': as(422, '单位不存在', 'Unknown unit'),
  'case/unknown-file': as(422, '文件不存在', 'Unknown file'),
  'case/unknown-inspection': as(422, '没有这个督查行动', 'Unknown inspection'),
  'case/unknown-import': as(422, '没有这次导入', 'Unknown import'),
  'case/unknown-template': as(422, '没有这个时限模板', 'Unknown template'),
  'case/unknown-warning': as(404, '没有这条提示', 'Unknown point to check'),

  'calendar/unknown-version': as(404, '没有这一版日历', 'Unknown version'),
  'calendar/unknown-unit': as(422, '单位不存在', 'Unknown unit'),
  'calendar/unchanged': as(422, '没有要更改的日期', 'Nothing would change'),
  'calendar/year-not-published': as(422, '这一年的安排尚未导入', 'Year not known'),
  'calendar/listed-elsewhere': as(422, '请在下一年中更正', 'Listed in the next year'),
  'calendar/stale-preview': as(409, '请重新预览', 'Look at the preview again'),
  'calendar/unknown-reprojection': as(404, '没有这次时限重算', 'Unknown re-projection'),

  'intake/unknown': as(404, '没有这次导入', 'Unknown import'),
  'intake/not-a-report': as(422, '不是可识别的报告', 'Not a report'),
  'intake/stale-version': as(412, '内容已被他人更新', 'Changed by someone else'),
  'intake/not-draft': as(409, '已经确认或作废', 'No longer a draft'),
  'intake/incomplete': as(422, '草稿尚不完整', 'Drafts incomplete'),

  'bulk/unknown': as(404, '没有这次批量办理', 'Unknown bulk operation'),
  'bulk/single-only': as(422, '不能批量办理', 'One case at a time'),
  'bulk/nothing-selected': as(422, '没有选中事项', 'Nothing selected'),
  'bulk/too-many': as(422, '选中的事项过多', 'Too many cases'),
  'bulk/unknown-cases': as(422, '有的事项不存在', 'Unknown cases'),
  'bulk/not-yours': as(403, '不是您发起的', 'Not yours'),
  'bulk/ended': as(409, '已经结束', 'Already ended'),
  'bulk/not-halted': as(409, '没有中断', 'Not halted'),

  'channel/unknown': as(404, '没有这个通知渠道', 'Unknown channel'),
  'channel/stale-version': as(412, '内容已被他人更新', 'Changed by someone else'),
  'channel/too-many': as(409, '通知渠道过多', 'Too many channels'),
  'channel/no-such-unit': as(422, '单位不存在', 'No such unit'),
  'channel/address-refused': as(422, '地址不允许', 'Address not allowed'),
  'channel/unfit': as(422, '内容不适用', 'Does not fit'),
  'channel/inactive': as(409, '渠道已停用', 'Channel out of use'),
  'delivery/unknown': as(404, '没有这条发送记录', 'Unknown delivery'),
  'delivery/not-settled': as(409, '尚未发送完毕', 'Not settled yet'),
  'digest/unknown': as(404, '没有这封每日邮件', 'Unknown digest'),
  'digest/not-sendable': as(409, '现在不能重发', 'Cannot be sent again now'),

  'feed/unknown': as(404, '没有这个日历地址', 'Unknown calendar'),
  'feed/too-often': as(429, '读取过于频繁', 'Read too often'),

  'escalation/unknown': as(404, '没有这份督办单', 'Unknown urging notice'),
  'escalation/unknown-proposal': as(404, '没有这条候选', 'Unknown candidate'),
  'escalation/not-yours': as(403, '没有权限', 'Not allowed'),
  'escalation/stale-version': as(412, '督办单已被他人更新', 'Changed by someone else'),
  'escalation/not-now': as(409, '现在不能这样做', 'Not possible now'),
  'escalation/own-draft': as(409, '起草人不得批准', 'Own draft'),
  'escalation/needs-leader': as(409, '须经政府领导批准', 'A leader’s approval is missing'),
  'escalation/approval-in-future': as(422, '批准日期有误', 'Approval dated in the future'),
  'escalation/not-issuable': as(409, '不能印发', 'Cannot be issued'),
  'escalation/decided': as(409, '已有决定', 'Already decided'),
  'escalation/decide-the-notice': as(409, '请在督办单上决定', 'Decide on the notice itself'),
  'escalation/nobody-to-urge': as(409, '没有督办对象', 'Nobody to urge'),

  'official-document/unknown': as(404, '没有这份公文', 'Unknown document'),
  'official-document/stale-version': as(412, '公文已被他人更新', 'Changed by someone else'),
  'official-document/not-yours': as(403, '没有权限', 'Not allowed'),
  'official-document/not-now': as(409, '现在不能这样做', 'Not possible now'),
  'official-document/not-approved': as(409, '尚未批准', 'Not approved'),
  'official-document/own-draft': as(409, '起草人不得批准', 'Own draft'),
  'official-document/needs-leader': as(409, '须经政府领导批准', 'A leader’s approval is missing'),
  'official-document/approval-in-future': as(422, '批准日期有误', 'Approval dated in the future'),
  'official-document/unfit-cases': as(409, '所选事项不能写成这类公文', 'These cases do not fit'),
  'official-document/unknown-field': as(422, '没有这个栏目', 'Unknown field'),
  'official-document/title-missing': as(422, '缺少标题', 'Title missing'),
  'official-document/unknown-template': as(404, '没有这一版模板', 'Unknown template'),
  'official-document/not-your-template': as(403, '没有权限', 'Not allowed'),
  'official-document/unfit-template': as(422, '模板不合要求', 'Unfit template'),
  'official-document/template-too-large': as(413, '模板过大', 'Template too large'),
  'report/unknown': as(404, '没有这份报告', 'Unknown report'),
  'report/not-ready': as(409, '报告尚未生成', 'Report not ready'),

  'cadence/unknown': as(404, '没有这份调度表或通报', 'Unknown sheet or bulletin'),
  'cadence/refused': as(409, '现在不能这样做', 'Not possible now'),
  'cadence/approval-required': as(409, '须先批准', 'Approval required'),
  'cadence/approval-in-future': as(422, '批准日期有误', 'Approval of a later day'),
  'cadence/stale-version': as(412, '内容已被他人更新', 'Changed by someone else'),
  'cadence/unknown-duty': as(404, '没有这项周期性任务', 'Unknown obligation'),
  'cadence/unusable-duty': as(422, '这样的任务无法立项', 'Unusable obligation'),
  'cadence/too-many-duties': as(409, '周期性任务过多', 'Too many obligations'),

  'spreadsheet/not-a-spreadsheet': as(422, '不是电子表格', 'Not a spreadsheet'),
  'spreadsheet/unsupported-format': as(422, '暂不支持这种格式', 'Format not supported'),
  'spreadsheet/damaged': as(422, '表格已损坏', 'Spreadsheet damaged'),
  'spreadsheet/encrypted': as(422, '表格设有密码', 'Protected by a password'),
  'spreadsheet/too-large': as(413, '表格过大', 'Spreadsheet too large'),
  'spreadsheet/empty': as(422, '表格是空的', 'Empty spreadsheet'),

  'document/too-large': as(413, '文件过大', 'Document too large'),
  'document/template-refused': as(422, '模板不予接收', 'Template refused'),
  'document/no-place-for-text': as(422, '模板缺少正文占位符', 'No place for the text'),
  'document/no-converter': as(406, '不能生成PDF', 'No PDF here'),
  'document/conversion-failed': as(422, 'PDF生成失败', 'PDF could not be made'),
  'document/converter-busy': as(429, 'PDF正在排队', 'Too many PDFs at once'),

  'file/refused': as(422, '不接收这个文件', 'File refused'),
  'file/unknown': as(404, '没有这个文件', 'Unknown file'),
  'file/too-large': as(413, '文件过大', 'File too large'),
};

const unreadableDocument = as(422, '文件无法读取', 'Document cannot be read');

/** Every `document/…` code tells of a document that cannot be used as it is, whatever is wrong with it. */
export function statusOf(code: string): ProblemStatus | undefined {
  if (Object.hasOwn(problemStatuses, code)) return problemStatuses[code];
  return code.startsWith('document/') ? unreadableDocument : undefined;
}
