import { pathOfNotice, type Words } from '@bihuan/contracts';
import { htmlText, type Mail } from '@bihuan/mail';

export type NoticeToTell = {
  readonly name: string;
  readonly title: Words;
  readonly why: Words;
  readonly caseId: string | null;
  readonly documentId: string | null;
  readonly urgent: string | null;
};

const SMS_LENGTH = 140;

/** One notice as a mail of its own. */
export function noticeMail(notice: NoticeToTell, publicUrl: string): Pick<Mail, 'subject' | 'text' | 'html'> {
  const { name, title, why, urgent } = notice;
  const link = `${publicUrl}${pathOfNotice(notice) ?? '/inbox'}`;
  const reasons = [why.zh, ...(urgent === null ? [] : [`紧急：${urgent}`])];
  const paragraphs = [`${name}，您好！`, title.zh, ...reasons, link, closing];
  return {
    subject: `【闭环】${urgent === null ? '' : '紧急：'}${oneLine(title.zh)}`,
    text: paragraphs.join('\n\n'),
    html: [
      '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body>',
      `<p>${htmlText(name)}，您好！</p>`,
      `<p><a href="${htmlText(link)}">${htmlText(title.zh)}</a></p>`,
      ...reasons.map((text) => `<p>${htmlText(text)}</p>`),
      `<p><small>${closing}</small></p></body></html>`,
    ].join('\n'),
  };
}

const closing = '此邮件按您的通知偏好即时发出，无须回复；已在系统中读过的通知不再发送。';

/** One notice as a text message: its title, and nothing that a stranger who finds the telephone could use. */
export function noticeSms({ title, urgent }: Pick<NoticeToTell, 'title' | 'urgent'>): string {
  const text = [...`【闭环】${urgent === null ? '' : '紧急：'}${oneLine(title.zh)}`];
  return text.length > SMS_LENGTH ? `${text.slice(0, SMS_LENGTH - 1).join('')}…` : text.join('');
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
