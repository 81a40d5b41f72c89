import { placeOf, trim, wording, type FairCopy } from './fair-copy';
import type { Terrain } from './headings';
import type { Marker } from './markers';
import type { Range } from './range';
import type { ReportItem } from './report.types';
import { runOnItems, type Matter } from './run-on';
import { firstSentenceEnd, opensParagraph, sentenceStart } from './sentences';

/** An item before it is worded: the whole, and where its words begin behind the marker. */
type Draft = Range & { readonly wordsFrom: number };

const AFTERWORD: Readonly<Record<Matter, RegExp>> = {
  problems:
    /(?<=^|[。;!\n])(?:以上|上述|这些问题|对此|总之|究其原因|原因分析|针对(?:以上|上述|这些|存在)|对于?(?:以上|上述|这些)|(?:产生|造成|出现|存在)(?:以上|上述|这些))/u,
  plans: /(?<=^|[。;!\n])(?:总之|特此|以上报告|以上是)/u,
};
const CAUSES = /原因|究其|成因/u;
const SURE_RANK = 5;

/** The style that numbers the items: that of the first marker, unless a higher one numbers the paragraphs further down. */
function listMarkers(terrain: Terrain, range: Range): Marker[] {
  const inside = terrain.markers.filter((marker) => marker.from >= range.from && marker.from < range.to);
  const openers = inside.filter((marker) => marker.number <= 1);
  const first = openers[0] ?? inside.find((marker) => opensParagraph(terrain.copy.text, marker.from));
  if (first === undefined) return [];
  const higher = openers.find((one) => one.rank < first.rank && opensParagraph(terrain.copy.text, one.from));
  const style = (higher ?? first).style;
  const list = inside.filter((marker) => marker.style === style);
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

function markedDrafts(terrain: Terrain, range: Range): Draft[] {
  const { text } = terrain.copy;
  const { kept, end } = inSequence(text, listMarkers(terrain, range));
  return kept.map((marker, index) => {
    const next = kept[index + 1];
    const isRestart = next !== undefined && next.number === 1 && next.style !== 'bullet';
    const nextFrom = next === undefined ? (end ?? range.to) : isRestart ? sentenceStart(text, next.from) : next.from;
    return { from: marker.from, wordsFrom: marker.to, to: Math.max(marker.to, nextFrom) };
  });
}

/** Takes off what follows the last item and concerns all of them: 以上问题，我们将…. */
function withoutAfterword(text: string, drafts: readonly Draft[], matter: Matter): Draft[] {
  const last = drafts.at(-1);
  if (last === undefined) return [];
  const afterword = text.slice(last.wordsFrom, last.to).search(AFTERWORD[matter]);
  if (afterword < 0 || drafts.length === 1) return [...drafts];
  if (afterword === 0) return drafts.slice(0, -1);
  return [...drafts.slice(0, -1), { ...last, to: last.wordsFrom + afterword }];
}

function itemOf(copy: FairCopy, draft: Draft): ReportItem | null {
  const whole = trim(copy, { from: draft.from, to: draft.to });
  const words = trim(copy, { from: Math.min(draft.wordsFrom, whole.to), to: whole.to });
  const leadEnd = firstSentenceEnd(copy.text, words);
  const text = wording(copy, { from: words.from, to: leadEnd });
  if (text === '') return null;
  return {
    text,
    detail: wording(copy, { from: leadEnd, to: words.to }),
    ...placeOf(copy, whole),
    confidence: 1,
    reason: { zh: '', en: '' },
    isSettled: false,
  };
}

/** The items of a stretch, by their numbers where they have some, else by paragraphs, sentences or clauses. */
export function itemsOf(terrain: Terrain, range: Range, matter: Matter): ReportItem[] {
  const marked = markedDrafts(terrain, range);
  const drafts =
    marked.length > 0
      ? marked
      : runOnItems(terrain.copy.text, range, matter).map((piece) => ({ ...piece, wordsFrom: piece.from }));
  return withoutAfterword(terrain.copy.text, drafts, matter).flatMap((draft) => {
    const item = itemOf(terrain.copy, draft);
    return item === null ? [] : [item];
  });
}
