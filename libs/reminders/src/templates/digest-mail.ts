import { pathOfNotice, type PlainDate } from '@bihuan/contracts';
import { htmlText } from '@bihuan/mail';
import type { DigestItem } from '../digests/digests.queries';

export type DigestToWrite = {
  readonly name: string;
  readonly day: PlainDate;
  readonly items: readonly DigestItem[];
  /** The address of the system, without a slash at the end. */
  readonly publicUrl: string;
};

const LISTED = 100;

/** The daily mail, as plain text and as simple HTML that every office's mail program shows. */
export function digestMail(digest: DigestToWrite): { subject: string; text: string; html: string } {
  const { items, day } = digest;
  const overdue = items.filter(({ dueOn, open }) => open && dueOn !== null && dueOn < day).length;
  const urgent = items.filter((item) => item.urgent !== null).length;
  const parts = [
    `${items.length} 条未读`,
    urgent > 0 ? `紧急 ${urgent} 条` : '',
    overdue > 0 ? `涉及逾期 ${overdue} 条` : '',
  ];
  const subject = `【闭环】${day} 事项提醒：${parts.filter(Boolean).join('，')}`;
  return { subject, text: textOf(digest, overdue), html: htmlOf(digest, overdue) };
}

function opening({ name, items }: DigestToWrite, overdue: number): string {
  const late = overdue > 0 ? `，其中涉及逾期事项 ${overdue} 条` : '';
  return `${name}，您好！您有 ${items.length} 条未读通知${late}：`;
}

const closing = '每个工作日至多一封，无须回复；已在系统中读过的通知不再列出。';

function moreOf({ items, publicUrl }: DigestToWrite): string | null {
  return items.length > LISTED ? `其余 ${items.length - LISTED} 条请登录查看：${publicUrl}/` : null;
}

function dueOf({ dueOn, open }: DigestItem, day: PlainDate): string {
  if (dueOn === null) return '无期限';
  return `期限 ${dueOn}${open && dueOn < day ? '（已逾期）' : ''}`;
}

const urgentOf = (reason: string): string => `紧急：${reason}`;

function textOf(digest: DigestToWrite, overdue: number): string {
  const { items, day, publicUrl } = digest;
  const list = items.slice(0, LISTED).map((item, index) => {
    const lines = [`${index + 1}. ${item.title.zh}`];
    if (item.urgent !== null) lines.push(`   ${urgentOf(item.urgent)}`);
    if (item.caseId) lines.push(`   ${dueOf(item, day)}`);
    const path = pathOfNotice(item);
    if (path !== null) lines.push(`   ${publicUrl}${path}`);
    lines.push(`   ${item.why.zh}`);
    return lines.join('\n');
  });
  const more = moreOf(digest);
  return [opening(digest, overdue), ...list, ...(more ? [more] : []), closing].join('\n\n');
}

function htmlOf(digest: DigestToWrite, overdue: number): string {
  const { items, day, publicUrl } = digest;
  const list = items.slice(0, LISTED).map((item) => {
    const title = htmlText(item.title.zh);
    const path = pathOfNotice(item);
    const link = path === null ? title : `<a href="${htmlText(`${publicUrl}${path}`)}">${title}</a>`;
    const urgent = item.urgent === null ? '' : `<br><strong>${htmlText(urgentOf(item.urgent))}</strong>`;
    const due = item.caseId ? `<br>${dueOf(item, day)}` : '';
    return `<li style="margin-bottom:8px">${link}${urgent}${due}<br><small>${htmlText(item.why.zh)}</small></li>`;
  });
  const more = moreOf(digest);
  return [
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body>',
    `<p>${htmlText(opening(digest, overdue))}</p>`,
    `<ol>${list.join('')}</ol>`,
    more ? `<p>${htmlText(more)}</p>` : '',
    `<p><small>${closing}</small></p></body></html>`,
  ].join('\n');
}
