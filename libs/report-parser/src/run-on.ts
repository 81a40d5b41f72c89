import type { DoubtName } from './confidence';
import type { Draft } from './drafts';
import { nounList } from './noun-list';
import type { Range } from './range';
import { firstSentenceEnd, piecesOf } from './sentences';
import { soundsLikeProblem } from './wording-doubts';

/** What items are about; problems and plans begin and end with different phrases. */
export type Matter = 'problems' | 'plans';

const EXPLAINS =
  /^(?:部分|个别|少数|有的|一些|导致|造成|影响|这|其|例如|比如|如|特别是|尤其|同时|主要表现|表现|原因|使得|致使|难以|进而|从而)/u;
const LEAD_IN: Readonly<Record<Matter, RegExp>> = {
  problems:
    /^(?:[^。]{0,40}(?:虽然|尽管|取得了?|在看到成绩)|[^。]{0,60}存在(?:着)?(?:一些|不少|以下|一定|如下|这样那样)[^。]{0,16}(?:问题|不足|差距|短板)|主要(?:表现|问题|有)|(?:具体)?表现)/u,
  plans:
    /(?:以下|如下|几个?方面)[^。]{0,16}[。:]$|^[^。,]{0,12}(?:抓好|做好|做到|突出|实施|推进)“[一二三四五六七八九十\d]{1,2}[个项大][^”]{1,6}”[。:]$/u,
};
const HEADING_LINE = 40;

function isLeadIn(words: string, matter: Matter): boolean {
  return words.endsWith(':') || (words.length <= 200 && LEAD_IN[matter].test(words));
}

/** A short line without a stop heads the paragraphs below it. */
function isHeadingLine(text: string, line: Range): boolean {
  return line.to - line.from <= HEADING_LINE && !/[。;:!?,]\n?$/u.test(text.slice(line.from, line.to));
}

function underHeadings(text: string, lines: readonly Range[]): Range[] {
  const groups: Range[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last === undefined || isHeadingLine(text, line)) groups.push(line);
    else groups[groups.length - 1] = { from: last.from, to: line.to };
  }
  return groups;
}

/** Joins a sentence that explains (部分单位…, 导致…) to the one that names the problem. */
function bySentence(text: string, sentences: readonly Range[], matter: Matter): Range[] {
  const items: Range[] = [];
  for (const sentence of sentences) {
    const words = text.slice(sentence.from, Math.min(sentence.to, sentence.from + 400));
    const last = items.at(-1);
    const explains = matter === 'problems' && (EXPLAINS.test(words) || !soundsLikeProblem(words));
    if (last !== undefined && explains) items[items.length - 1] = { from: last.from, to: sentence.to };
    else items.push(sentence);
  }
  return items;
}

function afterColon(text: string, range: Range, matter: Matter): Range {
  const opening = text.slice(range.from, Math.min(firstSentenceEnd(text, range), range.from + 200));
  const colon = opening.indexOf(':');
  const leads = /问题|不足|短板|差距|如下|以下|表现|体现|方面|工作|安排|打算|计划|措施|主要(?:是|有)$/u.test(
    opening.slice(0, Math.max(0, colon)),
  );
  const isList = matter === 'plans' || colon < 0 || leads;
  return colon > 0 && isList && leads ? { from: range.from + colon + 1, to: range.to } : range;
}

function cut(pieces: readonly Range[], doubt: DoubtName): Draft[] {
  return pieces.map((piece) => ({ ...piece, wordsFrom: piece.from, doubts: [doubt] }));
}

function withinSentence(text: string, sentence: Range, matter: Matter): Draft[] {
  const list = matter === 'problems' ? nounList(text, sentence) : [];
  return list.length > 0 ? cut(list, 'list') : cut(piecesOf(text, sentence, /[。!?;]/u), 'clause');
}

function withinParagraph(text: string, paragraph: Range, matter: Matter): Draft[] {
  const body = afterColon(text, paragraph, matter);
  const sentences = piecesOf(text, body, /[。!?]/u);
  const first = sentences[0];
  const opensWithLeadIn =
    first !== undefined && sentences.length > 1 && isLeadIn(text.slice(first.from, first.to), matter);
  const rest = opensWithLeadIn ? sentences.slice(1) : sentences;
  const only = rest[0];
  if (rest.length === 1 && only !== undefined) return withinSentence(text, only, matter);
  return cut(bySentence(text, rest, matter), 'clause');
}

/** Items without numbers. Short lines head what follows; else each paragraph is one; a single paragraph falls into sentences, a single sentence into clauses. */
export function runOnItems(text: string, range: Range, matter: Matter): Draft[] {
  const all = piecesOf(text, range, /\n/u).filter((line) => line.to > line.from);
  const first = all[0];
  const dropsFirst = first !== undefined && all.length > 1 && isLeadIn(text.slice(first.from, first.to).trim(), matter);
  const lines = dropsFirst ? all.slice(1) : all;
  const only = lines[0];
  if (only === undefined) return [];
  if (lines.length === 1) return withinParagraph(text, only, matter);
  return cut(isHeadingLine(text, only) ? underHeadings(text, lines) : lines, 'paragraph');
}
