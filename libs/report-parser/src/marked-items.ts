import type { Draft } from './drafts';
import type { Terrain } from './headings';
import { firstMarkerFrom, markersIn, type Marker } from './markers';
import type { Range } from './range';
import { opensParagraph, sentenceStart } from './sentences';

const CAUSES = /原因|究其|成因/u;
const SURE_RANK = 5;
/** Names a field (思想认识方面) and no item; the items stand below it. */
const CATEGORY = /^(?:在)?[^。;:!?,]{2,14}(?:方面|层面|领域|环节)[。:]?$/u;
const DEEPEST = 4;
const SHORTEST_ITEM = 8;

/** Where a number comes twice, once at the head of a paragraph and once within one, the list within belongs to an item. */
function withoutNested(text: string, list: readonly Marker[]): Marker[] {
  const heads = new Set(list.filter((marker) => opensParagraph(text, marker.from)).map(({ number }) => number));
  if (heads.size < 2) return [...list];
  return list.filter((marker) => opensParagraph(text, marker.from) || !heads.has(marker.number));
}

/** A list may count on from the field before it: (二)依法决策方面。3.…. */
function opensStretch(text: string, range: Range, marker: Marker): boolean {
  return (
    opensParagraph(text, marker.from) || /^[。:]?$/u.test(text.slice(range.from, Math.min(marker.from, range.from + 2)))
  );
}

/** The style that numbers the items: that of the first marker, unless a higher one numbers the paragraphs further down. */
function listMarkers(terrain: Terrain, range: Range): Marker[] {
  const inside = markersIn(terrain.markers, range);
  const openers = inside.filter((marker) => marker.number <= 1);
  const first = openers[0] ?? inside.find((marker) => opensStretch(terrain.copy.text, range, marker));
  if (first === undefined) return [];
  const higher = openers.find((one) => one.rank < first.rank && opensParagraph(terrain.copy.text, one.from));
  const style = (higher ?? first).style;
  const list = withoutNested(
    terrain.copy.text,
    inside.filter((marker) => marker.style === style),
  );
  return list.length === 1 && first.rank > SURE_RANK ? [] : list;
}

/** What a marker does to the list so far: it is its next item, begins it anew, or stands inside an item. */
function roleOf(marker: Marker, previous: Marker | undefined): 'next' | 'anew' | 'inside' {
  if (previous === undefined || marker.style === 'bullet') return 'next';
  const step = marker.number - previous.number;
  if (step === 1 || step === 2) return 'next';
  return marker.number === 1 ? 'anew' : 'inside';
}

/** Keeps the markers that count on; a list that begins anew at the head of a paragraph goes on, one on causes ends the items. */
function inSequence(text: string, list: readonly Marker[]): { kept: Marker[]; end: number | null } {
  const kept: Marker[] = [];
  for (const marker of list) {
    const role = roleOf(marker, kept.at(-1));
    const start = sentenceStart(text, marker.from);
    if (role === 'anew' && CAUSES.test(text.slice(start, marker.from))) return { kept, end: start };
    if (role === 'next' || (role === 'anew' && opensParagraph(text, start))) kept.push(marker);
  }
  return { kept, end: null };
}

function draftsFrom(terrain: Terrain, range: Range): Draft[] {
  const { text } = terrain.copy;
  const { kept, end } = inSequence(text, listMarkers(terrain, range));
  return kept.map((marker, index) => {
    const next = kept[index + 1];
    const isRestart = next !== undefined && next.number === 1 && next.style !== 'bullet';
    const nextFrom = next === undefined ? (end ?? range.to) : isRestart ? sentenceStart(text, next.from) : next.from;
    return { from: marker.from, wordsFrom: marker.to, to: Math.max(marker.to, nextFrom), doubts: [] };
  });
}

/** Where the words behind a number end when they only name a field; null when they are an item. */
function categoryEnd(terrain: Terrain, draft: Draft): number | null {
  const line = terrain.copy.text.slice(draft.wordsFrom, Math.min(draft.to, draft.wordsFrom + 20));
  const next = firstMarkerFrom(terrain.markers, draft.wordsFrom + 1);
  const stop = line.search(/[。:\n]/u);
  const nextAt = next === undefined ? line.length : next.from - draft.wordsFrom;
  const length = stop < 0 ? nextAt : Math.min(stop, nextAt);
  return CATEGORY.test(line.slice(0, length)) ? draft.wordsFrom + length : null;
}

/** The lists below several numbers, where each counts on from the one before it ((一)… 1. 2. (二)… 3.): then they number the items. */
function countsOn(terrain: Terrain, drafts: readonly Draft[]): Draft[] | null {
  const lists = drafts.map(({ wordsFrom, to }) => {
    const next = firstMarkerFrom(terrain.markers, wordsFrom);
    return next === undefined || next.from >= to ? [] : draftsFrom(terrain, { from: next.from, to });
  });
  const numbers = lists.map((list) => list.map((draft) => firstMarkerFrom(terrain.markers, draft.from)));
  const isJoined = numbers.every((list, index) => {
    const before = numbers[index - 1]?.at(-1);
    const first = list[0];
    if (first === undefined || index === 0) return first?.number === 1;
    return before !== undefined && first.style === before.style && first.number === before.number + 1;
  });
  return lists.length >= 2 && isJoined ? lists.flat() : null;
}

/** Where nothing is numbered below a field, the words behind it are the item: (一)执法理念方面。少数民警…. */
function behindCategory(text: string, draft: Draft, end: number): Draft {
  const wordsFrom = /[。:]/u.test(text.charAt(end)) ? end + 1 : end;
  return draft.to - wordsFrom >= SHORTEST_ITEM ? { ...draft, wordsFrom } : draft;
}

/** The numbered items of a stretch. A number that only names a field gives way to the numbers below it. */
export function markedItems(terrain: Terrain, range: Range, depth = 0): Draft[] {
  const drafts = draftsFrom(terrain, range);
  return (countsOn(terrain, drafts) ?? drafts).flatMap((draft) => {
    const end = depth < DEEPEST ? categoryEnd(terrain, draft) : null;
    if (end === null) return [draft];
    const below = markedItems(terrain, { from: Math.min(end, draft.to), to: draft.to }, depth + 1);
    return below.length > 0 ? below : [behindCategory(terrain.copy.text, draft, end)];
  });
}
