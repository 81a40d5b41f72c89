import type { FairCopy } from './fair-copy';
import { isOfficeLine } from './line-patterns';
import { LAST_HEADING_RANK, type Marker } from './markers';
import type { ReportKind } from './report.types';
import { isGeneric, runInHeading, topicOf, type Topic } from './vocabulary';

/** A heading found in a fair copy. `words` is without number and stop; the body begins at `bodyFrom`. Number 0: unnumbered. */
export type Heading = {
  readonly rank: number;
  readonly number: number;
  readonly from: number;
  readonly to: number;
  readonly bodyFrom: number;
  readonly words: string;
  readonly topic: Topic | null;
  /** It merely names its section, so it cannot be an item. */
  readonly isGeneric: boolean;
};

/** What the search for headings walks over. */
export type Terrain = {
  readonly copy: FairCopy;
  readonly markers: readonly Marker[];
  readonly year: number | null;
  readonly kind: ReportKind;
};

const LONGEST = 60;
const UNNUMBERED_RANK = 1;

/** The end of the words behind a marker: a stop, a line end or the next marker; null when none comes soon. */
function stopOf(text: string, from: number, next: Marker | undefined): number | null {
  const window = text.slice(from, from + LONGEST + 1);
  const stop = window.search(/[。;!?:\n]/u);
  const nextAt = next === undefined ? text.length - from : next.from - from;
  const at = stop < 0 ? nextAt : Math.min(stop, nextAt);
  return at > 0 && at <= LONGEST ? from + at : null;
}

function runInEnd(text: string, from: number): number | null {
  const words = runInHeading(text.slice(from, from + LONGEST));
  return words === '' ? null : from + words.length;
}

/** Where a heading ends that runs into its text (存在的不足和原因行政执法力量薄弱…); null when it does not. */
function runInStop(text: string, from: number, stop: number | null, next: Marker | undefined): number | null {
  if (stop !== null && (text.charAt(stop) === '\n' || stop === next?.from || stop === text.length)) return null;
  const runIn = runInEnd(text, from);
  return runIn !== null && (stop === null || stop - runIn >= 4) ? runIn : null;
}

function headingAt(terrain: Terrain, marker: Marker, next: Marker | undefined): Heading | null {
  const { text } = terrain.copy;
  const stop = stopOf(text, marker.to, next);
  const to = runInStop(text, marker.to, stop, next) ?? stop;
  if (to === null || (text.charAt(to) === ';' && marker.rank >= 3)) return null;
  const words = text.slice(marker.to, to);
  const bodyFrom = /[。:!?]/u.test(text.charAt(to)) ? to + 1 : to;
  const { rank, number, from } = marker;
  const topic = topicOf(words, terrain);
  return { rank, number, from, to, bodyFrom, words, topic, isGeneric: isGeneric(words, topic) };
}

function numbered(terrain: Terrain): Heading[] {
  const markers = terrain.markers.filter((marker) => marker.rank <= LAST_HEADING_RANK + 1);
  return markers.flatMap((marker, index) => {
    if (marker.rank > LAST_HEADING_RANK) return [];
    const heading = headingAt(terrain, marker, markers[index + 1]);
    return heading === null ? [] : [heading];
  });
}

type Opening = { readonly words: string; readonly length: number; readonly isLine: boolean };

/** What could be a heading at the head of a paragraph: 【存在的问题】, 存在的问题:, or a short line of its own. */
function openingOf(text: string, from: number, to: number): Opening | null {
  const opening = text.slice(from, Math.min(to, from + 41));
  const bracket = /^[【[]([^】\]]{2,20})[】\]]/u.exec(opening);
  if (bracket !== null) return { words: bracket[1] ?? '', length: bracket[0].length, isLine: false };
  const isLine = to - from <= 40 && !/[。;!?]|:(?!$)|[,、]$|^(?:下一?步|今后|\d{4}年),/u.test(opening);
  if (isLine) return { words: opening.replace(/:$/u, ''), length: to - from, isLine };
  const label = /^([^。;!?,:]{2,24})[:。]/u.exec(opening);
  if (label !== null && isGeneric(label[1] ?? '', 'both'))
    return { words: label[1] ?? '', length: label[0].length, isLine };
  const runIn = runInHeading(opening);
  return runIn === '' ? null : { words: runIn, length: runIn.length, isLine };
}

/** Names the report, signs it, or labels a line of a finding (整改措施：) where every finding has such lines. */
function headsNothing(terrain: Terrain, { words, isLine }: Opening): boolean {
  const labels = terrain.kind === 'rectification' && !isLine && words.startsWith('整改');
  return labels || /报告$|(?:总结|汇报)/u.test(words) || isOfficeLine(words);
}

function unnumberedAt(terrain: Terrain, from: number, to: number): Heading | null {
  const opening = openingOf(terrain.copy.text, from, to);
  if (opening === null || headsNothing(terrain, opening)) return null;
  const { words, length, isLine } = opening;
  const topic = topicOf(words, terrain);
  const generic = isGeneric(words, topic);
  if (topic === null || (!isLine && !generic)) return null;
  const end = from + length;
  return { rank: UNNUMBERED_RANK, number: 0, from, to: end, bodyFrom: end, words, topic, isGeneric: generic };
}

function unnumbered(terrain: Terrain): Heading[] {
  const { text } = terrain.copy;
  const markerStarts = new Set(terrain.markers.map((marker) => marker.from));
  const headings: Heading[] = [];
  for (let from = 0; from < text.length;) {
    const stop = text.indexOf('\n', from);
    const to = stop < 0 ? text.length : stop;
    const heading = markerStarts.has(from) ? null : unnumberedAt(terrain, from, to);
    if (heading !== null) headings.push(heading);
    from = to + 1;
  }
  return headings;
}

/** All headings of the text in order: numbered ones, and unnumbered ones whose words name a section of a report. */
export function findHeadings(terrain: Terrain): Heading[] {
  return [...numbered(terrain), ...unnumbered(terrain)].sort((a, b) => a.from - b.from);
}
