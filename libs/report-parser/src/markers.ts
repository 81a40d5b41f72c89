import { readChineseNumber } from './chinese-number';
import { quotations } from './quotations';
import type { Range } from './range';
import { runInHeading } from './vocabulary';

/** A number or sign that opens a heading or an item. Lower rank stands higher in the outline; from rank 5 on it only lists. */
export type Marker = {
  readonly style: string;
  readonly rank: number;
  readonly number: number;
  readonly from: number;
  readonly to: number;
};

type Style = {
  readonly name: string;
  readonly rank: number;
  readonly source: string;
  /** What may stand before it inside a paragraph; at the start of a paragraph every style may stand. */
  readonly after: RegExp;
  /** What may stand before number one besides: a list often hangs on a verb. */
  readonly afterForFirst?: RegExp;
};

/** Headings are numbered with ranks up to this one; higher ranks (一是, 首先, •) only list items. */
export const LAST_HEADING_RANK = 4;
const ORDINAL_RANK = 6;

const N = '[一二三四五六七八九十]{1,3}';
const SENTENCE_END = /[。;:!?”"’)》】]/u;
const CLAUSE_END = /[。;:!?”"’)》】,、—]/u;

const STYLES: readonly Style[] = [
  { name: 'part', rank: 0, source: `第(${N})(?:部分|章)[、:,.]?`, after: /[。!?]/u },
  { name: 'cjk', rank: 1, source: `(${N})[、.]`, after: SENTENCE_END },
  { name: 'cjk-bracket', rank: 2, source: `\\((${N})\\)[、.:]?`, after: CLAUSE_END },
  { name: 'digit', rank: 3, source: '(?<![\\d.])(\\d{1,2})(?:、|\\.(?![\\d.])|\\.(?=\\d{4}年))', after: SENTENCE_END },
  {
    name: 'decimal',
    rank: 3.5,
    source: `(?<![\\d.])\\d{1,2}\\.(\\d{1,2})(?![\\d%‰])[.、]?(?=[\\p{Script=Han}“《])(?![个万亿倍元件项次人名吨年月日米公亩户家处])`,
    after: /[。!?]/u,
  },
  {
    name: 'digit-bracket',
    rank: 4,
    source: '(?:\\((?=\\d{1,2}\\))|(?<![\\d(.]))(\\d{1,2})\\)[、.]?',
    after: CLAUSE_END,
  },
  { name: 'is', rank: 5, source: `(${N})是(?!否)`, after: CLAUSE_END, afterForFirst: /[为在有现括]/u },
  { name: 'must', rank: 5, source: `(${N})要`, after: CLAUSE_END },
  { name: 'ordinal', rank: 6, source: `第(${N})(?:[,、:]|是)`, after: SENTENCE_END },
  { name: 'of-these', rank: 6, source: `其(${N})(?:[,、:]|是)`, after: SENTENCE_END },
  {
    name: 'named',
    rank: 6,
    source: `(?:问题|不足|短板|措施|举措|任务|建议|意见)(${N}|\\d{1,2})[:、.]`,
    after: /[。;!?]/u,
  },
  { name: 'adverb', rank: 7, source: '(首先|其次|再次|最后)(?:[,:]|是)?', after: /[。;:!?]/u },
  { name: 'side', rank: 8, source: '(一方面|另一方面)[,:是]?', after: CLAUSE_END },
  { name: 'bullet', rank: 9, source: '([•●◆■▪◇□★➢]|[—─–]{1,2}(?=\\p{Script=Han}))', after: SENTENCE_END },
];
const WORDS: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 最后: 4, 一方面: 1, 另一方面: 2 };
const AT_START = STYLES.map((style) => new RegExp(style.source, 'uy'));

function numberOf(word: string): number {
  return WORDS[word] ?? (/^\d/.test(word) ? Number(word) : readChineseNumber(word));
}

function mayStand(style: Style, text: string, from: number, number: number): boolean {
  const before = text.charAt(from - 1);
  if (before === '' || before === '\n' || style.after.test(before)) return true;
  if (number === 1 && text.startsWith('报告', from - 2)) return true;
  return number === 1 && style.afterForFirst?.test(before) === true;
}

function isSectionName(words: string): boolean {
  return words !== '' && runInHeading(words) === words;
}

/** What stands before a marker; `counted` is the number that would go on with the list of its style. */
type Before = { readonly previous: Marker | undefined; readonly counted: number; readonly text: string };

/** Follows a heading that runs straight into its first sub-heading: 一、主要成效(一)依法履职. */
function followsHeading(marker: Marker, { previous, counted, text }: Before): boolean {
  if (previous === undefined || marker.from - previous.to > 60) return false;
  const between = text.slice(previous.to, marker.from);
  if (marker.style === 'bullet') return isSectionName(between);
  const isNext = marker.number === 1 || marker.number === counted;
  if (!isNext || !mayStandBelow(marker, previous)) return false;
  return between.length >= 2 && !/[。;!?\n《]|(?:[第统唯之万专单逐]|位列|名列|位居|排名)$/u.test(between);
}

function mayStandBelow(marker: Marker, heading: Marker): boolean {
  if (marker.style === 'named' || marker.rank > ORDINAL_RANK) return false;
  return heading.rank < marker.rank && heading.rank <= 3;
}

function candidates(text: string): { readonly marker: Marker; readonly style: Style }[] {
  const found = STYLES.flatMap((style) =>
    [...text.matchAll(new RegExp(style.source, 'gu'))].map((match) => {
      const number = numberOf(match[1] ?? '');
      const to = match.index + match[0].length;
      return { style, marker: { style: style.name, rank: style.rank, number, from: match.index, to } };
    }),
  );
  return found.sort((a, b) => a.marker.from - b.marker.from || a.marker.rank - b.marker.rank);
}

/** Every marker of the text that stands where a marker may stand, in order. Why by context: 第一、二种形态, （一）项 and the clauses of a law that is quoted are none. */
export function findMarkers(text: string): Marker[] {
  const markers: Marker[] = [];
  const counts = new Map<string, number>();
  const isQuoted = quotations(text);
  for (const { marker, style } of candidates(text)) {
    const previous = markers.at(-1);
    if ((previous !== undefined && marker.from < previous.to) || isQuoted(marker.from)) continue;
    const stands = mayStand(style, text, marker.from, marker.number);
    const counted = (counts.get(marker.style) ?? 0) + 1;
    if (!stands && !followsHeading(marker, { previous, counted, text })) continue;
    markers.push(marker);
    counts.set(marker.style, marker.number);
  }
  return markers;
}

/** Whether a marker begins at this place; used before paragraphs are known. */
export function startsWithMarker(text: string, at: number): boolean {
  return markerEnd(text, at) > at;
}

/** The end of the marker that begins here, or the place itself when there is none. */
export function markerEnd(text: string, at: number): number {
  for (const pattern of AT_START) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return at + match[0].length;
  }
  return at;
}

/** How many markers stand before a place, found by halving: a list may have ten thousands of them. */
function markersBefore(markers: readonly Marker[], at: number): number {
  let low = 0;
  let high = markers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((markers[middle]?.from ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first marker from a place on. */
export function firstMarkerFrom(markers: readonly Marker[], at: number): Marker | undefined {
  return markers[markersBefore(markers, at)];
}

/** The markers that stand in a range. Why not by a filter: a stretch of ten thousand items asks for those of each. */
export function markersIn(markers: readonly Marker[], range: Range): readonly Marker[] {
  return markers.slice(markersBefore(markers, range.from), markersBefore(markers, range.to));
}
