import { confidenceOf, type DoubtName } from './confidence';
import type { Draft } from './drafts';
import { placeOf, trim, wording, type FairCopy } from './fair-copy';
import type { Terrain } from './headings';
import { markedItems } from './marked-items';
import type { Range } from './range';
import type { ReportItem } from './report.types';
import { runOnItems, type Matter } from './run-on';
import { firstSentenceEnd } from './sentences';
import { wordingDoubts } from './wording-doubts';

/** A stretch that holds items, and what is doubtful about all of them. */
export type Stretch = { readonly range: Range; readonly matter: Matter; readonly doubts: readonly DoubtName[] };

const AFTERWORD: Readonly<Record<Matter, RegExp>> = {
  problems:
    /(?<=^|[。;!\n])(?:督[察查](?:组)?要求|以上|上述|这些问题|对此|总之|究其原因|原因分析|针对(?:以上|上述|这些|存在)|对于?(?:以上|上述|这些)|(?:产生|造成|出现|存在)(?:以上|上述|这些))/u,
  plans: /(?<=^|[。;!\n])(?:总之|特此|以上报告|以上是|通过(?:以上|上述|采取))/u,
};

/** Takes off what follows the last item and concerns all of them: 以上问题，我们将…. */
function withoutAfterword(text: string, drafts: readonly Draft[], matter: Matter): Draft[] {
  const last = drafts.at(-1);
  if (last === undefined) return [];
  const afterword = text.slice(last.wordsFrom, last.to).search(AFTERWORD[matter]);
  if (afterword < 0 || drafts.length === 1) return [...drafts];
  if (afterword === 0) return drafts.slice(0, -1);
  return [...drafts.slice(0, -1), { ...last, to: last.wordsFrom + afterword }];
}

/** The items of a stretch, by their numbers where they have some, else by paragraphs, sentences or clauses. */
export function draftsOf(terrain: Terrain, { range, matter, doubts }: Stretch): Draft[] {
  const marked = markedItems(terrain, range);
  const drafts = marked.length > 0 ? marked : runOnItems(terrain.copy.text, range, matter);
  const single: DoubtName[] = drafts.length === 1 ? ['single'] : [];
  return withoutAfterword(terrain.copy.text, drafts, matter).map((draft) => ({
    ...draft,
    doubts: [...doubts, ...draft.doubts, ...single],
  }));
}

function leadEndOf(copy: FairCopy, draft: Draft, words: Range): number {
  const stop = firstSentenceEnd(copy.text, words);
  return draft.leadTo !== undefined && draft.leadTo > words.from ? Math.min(stop, draft.leadTo) : stop;
}

/** A draft in the words of the source; null when it has none. */
export function itemOf(copy: FairCopy, draft: Draft, matter: Matter): ReportItem | null {
  const whole = trim(copy, { from: draft.from, to: draft.to });
  const words = trim(copy, { from: Math.min(draft.wordsFrom, whole.to), to: whole.to });
  const leadEnd = leadEndOf(copy, draft, words);
  const text = wording(copy, { from: words.from, to: leadEnd });
  if (text === '') return null;
  return {
    text,
    detail: wording(copy, { from: leadEnd, to: words.to }),
    ...placeOf(copy, whole),
    ...confidenceOf([...draft.doubts, ...wordingDoubts(copy.text.slice(words.from, leadEnd), matter)]),
    isSettled: draft.doubts.includes('settled'),
  };
}

/** All items of a stretch. */
export function itemsOf(terrain: Terrain, stretch: Stretch): ReportItem[] {
  return worded(terrain.copy, draftsOf(terrain, stretch), stretch.matter);
}

/** Drafts in the words of the source. */
export function worded(copy: FairCopy, drafts: readonly Draft[], matter: Matter): ReportItem[] {
  return drafts.flatMap((draft) => {
    const item = itemOf(copy, draft, matter);
    return item === null ? [] : [item];
  });
}
