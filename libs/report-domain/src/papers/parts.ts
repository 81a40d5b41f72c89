import type { DocumentBlock, DocumentContent, TableBlock, TableColumn, TextRun } from '@bihuan/contracts';
import { chineseDate, chineseNumber } from '../chinese-numbers';
import { proseParagraphs } from '../periodic/prose';
import { about, paragraph, plain, stopped, unstopped } from '../sentence';
import type { PaperCase, PaperFacts } from './paper-facts';

/** The longest title of one case that a heading repeats. */
const LONGEST_TITLE = 60;

/** Words for a person to fill in, as paper has them. */
export const TO_FILL_IN = '（请填写）';

type Own = Readonly<Record<string, string>>;

/** A document under a red head, with the fields that all of these share. */
export function redHead(facts: PaperFacts, own: Own, body: readonly DocumentBlock[]): DocumentContent {
  const { issuer, to, copies, on, contact } = facts;
  return {
    fields: {
      发文机关标志: markOf(issuer),
      发文字号: '',
      标题: '',
      主送机关: to.join('、'),
      发文机关署名: issuer,
      成文日期: '',
      联系人: contact,
      抄送: copies.join('，'),
      印发机关: issuer,
      印发日期: chineseDate(on),
      ...own,
    },
    body: [...body],
  };
}

/** The longest mark that stands in one line of a red head. */
const LONGEST_MARK = 12;

/** The name with 文件, or the name alone where both would break over the line (GB/T 9704-2012, 7.2.4 allows either). */
function markOf(issuer: string): string {
  const mark = `${issuer}文件`;
  return mark.length > LONGEST_MARK ? issuer : mark;
}

/** What somebody signs by hand: the paper leaves room for it. */
export const receiptSlip = (by: string): Readonly<Record<string, string>> => ({
  签收单位: by,
  签收人: '＿＿＿＿＿＿',
  签收时间: '＿＿＿＿＿＿＿＿',
});

/** The finding in full; its title goes before only where it is not its beginning. */
export function findingOf({ title, finding }: PaperCase): string {
  const name = unstopped(title);
  return finding.startsWith(name) ? stopped(finding) : `${name}。${stopped(finding)}`;
}

/** A chapter with its number written out; left out, with its number, when it says nothing. */
export function chapters(
  ...parts: readonly { readonly title: string; readonly blocks: readonly DocumentBlock[] }[]
): readonly DocumentBlock[] {
  return parts
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, index) => [heading(1, `${chineseNumber(index + 1)}、${title}`), ...blocks]);
}

export function heading(level: number, text: string, cases: readonly PaperCase[] = []): DocumentBlock {
  const caseIds = cases.map(({ caseId }) => caseId);
  return caseIds.length === 0 ? { type: 'heading', level, text } : { type: 'heading', level, text, caseIds };
}

/** Paragraphs of words that claim nothing about one case. */
export function prose(text: string): readonly DocumentBlock[] {
  return proseParagraphs(text);
}

/** Words about a case, a paragraph for each line, each leading to it. */
export function told(one: PaperCase, text: string): readonly DocumentBlock[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => paragraph(about(line, [one])));
}

/** A count that can be followed to its cases. */
export function counted(cases: readonly PaperCase[], unit = '项'): TextRun {
  return about(`${cases.length}${unit}`, cases);
}

/** The cases under headings of their domains where there are several, numbered throughout. */
export function byDomain(
  cases: readonly PaperCase[],
  tell: (one: PaperCase, place: number) => readonly DocumentBlock[],
): readonly DocumentBlock[] {
  const domains = [...new Set(cases.map(({ domain }) => domain))];
  const grouped = domains.map((domain) => ({ domain, own: cases.filter((one) => one.domain === domain) }));
  const inOrder = grouped.flatMap(({ own }) => own);
  const numbered = (own: readonly PaperCase[]) => own.flatMap((one) => tell(one, inOrder.indexOf(one) + 1));
  if (domains.length < 2) return numbered(cases);
  return grouped.flatMap(({ domain, own }, index) => [
    heading(2, `（${chineseNumber(index + 1)}）${domain}方面（${own.length}项）`, own),
    ...numbered(own),
  ]);
}

/** The name of a matter in quotation marks, short enough to stand in a title. */
export function nameOf({ title }: PaperCase): string {
  const name = unstopped(title);
  return `“${name.length > LONGEST_TITLE ? `${name.slice(0, LONGEST_TITLE)}…` : name}”`;
}

/** What a set of cases is called in a title: the one matter, or what they were found in. */
export function subjectOf(cases: readonly PaperCase[]): string {
  const [first] = cases;
  if (first && cases.length === 1) return `${nameOf(first)}问题`;
  const names = [...new Set(cases.map(({ inspection }) => inspection?.name ?? null))];
  const [name] = names;
  return names.length === 1 && name ? `“${name}”反馈问题` : '督查发现问题';
}

/** From where the cases came, each source once. */
export function groundsOf(cases: readonly PaperCase[]): string {
  const named = cases.map(({ source, inspection, externalNumber }) => {
    const document = inspection?.documentNumber ?? externalNumber;
    return `${inspection?.name ?? source}${document ? `（${document}）` : ''}`;
  });
  return [...new Set(named)].join('；');
}

/** A day, or that none is set. */
export function dayOr(day: string | null, otherwise: string): string {
  return day === null ? otherwise : chineseDate(day);
}

/** Due date of one case, as an order gives it. */
export function dueSentence({ dueOn }: PaperCase): string {
  return dueOn === null ? '持续整改，按要求定期报告进展' : `${chineseDate(dueOn)}前`;
}

/** A measure and how far it has come. */
export function measureLines({ measures }: PaperCase): string {
  return measures
    .map(({ text, doneOn, note }, index) => {
      const done = doneOn === null ? '' : `（${chineseDate(doneOn)}完成${note ? `：${unstopped(note)}` : ''}）`;
      return `${index + 1}.${unstopped(text)}${done}。`;
    })
    .join('\n');
}

/** A table whose rows are about one case each. */
export function caseRows(
  columns: readonly TableColumn[],
  rows: readonly { readonly one: PaperCase; readonly cells: readonly string[] }[],
): TableBlock {
  return {
    type: 'table',
    columns: [...columns],
    rows: rows.map(({ one, cells }) => ({ cells: cells.map((text) => ({ text })), caseIds: [one.caseId] })),
  };
}

export const column = (header: string, width: number, align: TableColumn['align'] = 'left'): TableColumn => ({
  header,
  width,
  align,
});

export { about, chineseDate, paragraph, plain, stopped, unstopped };
