import { capabilityLabels, roles, type Capability, type Role, type Words } from '@bihuan/contracts';

type Details = Readonly<Record<string, unknown>>;
type Note = (value: unknown, details: Details) => Words | null;

const same = (text: string): Words => ({ zh: text, en: text });

/** Stored reasons, by their word. */
const reasons: Readonly<Record<string, Words>> = {
  refused: { zh: '用户名或密码不正确', en: 'wrong login or password' },
  locked: { zh: '连续失败，账号已锁定', en: 'locked after failures' },
  csrf: { zh: '请求不是来自本系统页面', en: 'the request did not come from our pages' },
  'view-as-read-only': { zh: '以他人身份查看时不能修改', en: 'nothing is changed while viewing as somebody' },
  asked: { zh: '本人结束', en: 'ended by the administrator' },
  expired: { zh: '到时结束', en: 'time was up' },
  'signed-out': { zh: '退出登录', en: 'signed out' },
  'session-ended': { zh: '会话结束', en: 'the session ended' },
};

/** What may stand in an entry, and how it reads. What is not here is not shown: details are kept for other tools, too. */
const notes: Readonly<Record<string, Note>> = {
  reason: (value) => (typeof value === 'string' && value !== '' ? (reasons[value] ?? same(value)) : null),
  needs: (value) => {
    const label = typeof value === 'string' && isCapability(value) ? capabilityLabels[value] : null;
    return label && { zh: `需要权限“${label.zh}”`, en: `needs “${label.en}”` };
  },
  passwordReset: (value) => (value === true ? { zh: '重设了密码', en: 'password reset' } : null),
  phoneChanged: (value) => (value === true ? { zh: '修改了手机号码', en: 'telephone changed' } : null),
  before: (before, { after }) => changesOf(before, after),
  into: (value) => (typeof value === 'string' ? { zh: `并入${value}`, en: `into ${value}` } : null),
};

/** What an entry tells beside who, what and when. */
export function notesOf(details: Details): Words[] {
  return Object.entries(notes).flatMap(([name, note]) => {
    const words = name in details ? note(details[name], details) : null;
    return words ? [words] : [];
  });
}

const fields: Readonly<Record<string, Words>> = {
  name: { zh: '名称', en: 'name' },
  shortName: { zh: '简称', en: 'short name' },
  roles: { zh: '角色', en: 'roles' },
  active: { zh: '在用', en: 'in use' },
};

/** The fields that differ and may be told, each with before and after. */
function changesOf(before: unknown, after: unknown): Words | null {
  if (!isDetails(before) || !isDetails(after)) return null;
  const changed = Object.entries(fields).filter(
    ([name]) => name in after && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  if (changed.length === 0) return null;
  const told = (language: 'zh' | 'en') =>
    changed
      .map(
        ([name, label]) => `${label[language]}：${textOf(before[name], language)} → ${textOf(after[name], language)}`,
      )
      .join('；');
  return { zh: told('zh'), en: told('en') };
}

function textOf(value: unknown, language: 'zh' | 'en'): string {
  if (Array.isArray(value))
    return value.map((one) => (isRole(one) ? roles[one][language] : String(one))).join('、') || '—';
  if (typeof value === 'boolean') return { zh: value ? '是' : '否', en: value ? 'yes' : 'no' }[language];
  return typeof value === 'string' ? value : '—';
}

const isDetails = (value: unknown): value is Details => typeof value === 'object' && value !== null;
const isRole = (value: unknown): value is Role => typeof value === 'string' && Object.hasOwn(roles, value);
const isCapability = (value: string): value is Capability => Object.hasOwn(capabilityLabels, value);
