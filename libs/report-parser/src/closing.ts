import type { FairCopy } from './fair-copy';
import { isDateLine, isOfficeLine } from './line-patterns';

const CLOSING =
  /^(?:特此(?:报告|汇报|公告|公示)|专此(?:报告|汇报)|以上(?:报告|汇报|情况)|当否|妥否|请审|附件|附:|附表|抄送|抄报|主送|联系人|联系电话|\(?此件|\(联系人|责任编辑|编辑:|作者:|审核:|分享|扫一扫|【?(?:打印|关闭)|上一篇|下一篇|相关(?:链接|文章|附件|阅读)|版权|主办|承办单位|承办:|网站标识|信息来源|来源:|发布日期|浏览次数|字号|文件下载|[^。]{0,20}(?:印发|ICP备))/iu;
const INLINE_CLOSING = /[。!](?=特此(?:报告|汇报)|专此(?:报告|汇报)|以上报告|以上汇报|当否[,,]|妥否[,,]|附件:)/u;
const DATE = /(?:\d{4}|[一二三四五六七八九〇零]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日/u;

type Paragraph = { readonly from: number; readonly to: number };

function paragraphsFrom(text: string, from: number): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let at = from; at < text.length;) {
    const stop = text.indexOf('\n', at);
    const to = stop < 0 ? text.length : stop;
    paragraphs.push({ from: at, to });
    at = to + 1;
  }
  return paragraphs;
}

function words(text: string, paragraph: Paragraph): string {
  return text.slice(paragraph.from, Math.min(paragraph.to, paragraph.from + 81));
}

/** Which lines end the report: they say so, or are a date, or name an office and stand above such a line or at the very end. */
function closingLines(text: string, paragraphs: readonly Paragraph[]): boolean[] {
  const closing: boolean[] = [];
  for (let index = paragraphs.length - 1; index >= 0; index -= 1) {
    const paragraph = paragraphs[index] ?? { from: 0, to: 0 };
    const line = words(text, paragraph);
    const saysSo = paragraph.to - paragraph.from <= 80 && CLOSING.test(line);
    const isSigned = isOfficeLine(line) && (DATE.test(line) || (closing[index + 1] ?? true));
    closing[index] = saysSo || isSigned || isDateLine(line);
  }
  return closing;
}

/** Behind the last stop of a paragraph: 某县人民政府2023年1月5日 without a line of its own. */
function beforeSignature(text: string, from: number, to: number): number {
  const tail = text.slice(Math.max(from, to - 90), to);
  const stop = tail.search(/[^。!;]*$/u);
  const rest = tail.slice(stop);
  const isSignature = stop > 0 && rest.length > 0 && rest.length < 70 && (DATE.test(rest) || isOfficeLine(rest));
  return isSignature ? to - rest.length : to;
}

const ATTACHMENT = /\n附(?:件|表|录)[一二三四五六七八九十\d]{0,2}(?=:|\n)/gu;

/** Where the attachments begin, when they stand behind a section that the report must have; else the end of the text. */
export function findAttachments(text: string, behind: number): number {
  const first = [...text.matchAll(ATTACHMENT)].find((match) => match.index > behind);
  return first === undefined ? text.length : first.index + 1;
}

/** Where the report's own words end. Signature, date, circulation list and the publisher's footer lie behind it. */
export function findClosing(copy: FairCopy, lastSection: number, limit: number): number {
  const text = copy.text.slice(0, limit);
  const paragraphs = paragraphsFrom(text, lastSection);
  const index = closingLines(text, paragraphs).indexOf(true);
  const end = index < 0 ? text.length : (paragraphs[index]?.from ?? text.length);
  const inline = text.slice(lastSection, end).search(INLINE_CLOSING);
  if (inline >= 0) return lastSection + inline + 1;
  const trimmed = text.charAt(end - 1) === '\n' ? end - 1 : end;
  return beforeSignature(text, lastSection, trimmed);
}
