import type { Draft } from './drafts';
import type { FairCopy } from './fair-copy';
import type { Terrain } from './headings';
import { draftsOf, worded } from './items';
import type { Range } from './range';
import { partRemedy } from './remedies';
import type { ReportItem } from './report.types';
import { firstSentenceEnd } from './sentences';
import { soundsLikeMeasure, soundsLikeProblem } from './wording-doubts';

export type BothItems = { readonly problems: readonly ReportItem[]; readonly plans: readonly ReportItem[] };

function leadOf(copy: FairCopy, draft: Draft): string {
  return copy.text.slice(draft.wordsFrom, firstSentenceEnd(copy.text, { from: draft.wordsFrom, to: draft.to }));
}

function doubtful(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft) => ({ ...draft, doubts: [...draft.doubts, 'mixed'] }));
}

/** The first item from which on all are measures; the number of items when the last one is none. */
function firstMeasure(copy: FairCopy, drafts: readonly Draft[]): number {
  const isMeasure = drafts.map((draft) => soundsLikeMeasure(leadOf(copy, draft)));
  const last = isMeasure.lastIndexOf(false) + 1;
  const isBelievable = drafts.slice(0, last).some((draft) => soundsLikeProblem(leadOf(copy, draft)));
  return isBelievable ? last : drafts.length;
}

function remediesOf(terrain: Terrain, drafts: readonly Draft[]): BothItems | null {
  const parted = drafts.map((draft) => partRemedy(terrain.copy.text, draft));
  if (!parted.some((one) => one !== null)) return null;
  const problems = drafts.map((draft, index) => parted[index]?.problem ?? draft);
  const remedies = parted.flatMap((one) => {
    if (one === null) return [];
    const range = { from: one.remedy.wordsFrom, to: one.remedy.to };
    const inside = draftsOf(terrain, { range, matter: 'plans', doubts: ['remedy'] });
    return inside.length > 1 && inside.every(({ doubts }) => !doubts.includes('clause')) ? inside : [one.remedy];
  });
  return { problems: worded(terrain.copy, problems, 'problems'), plans: worded(terrain.copy, remedies, 'plans') };
}

/** The items of problem stretches together with the remedies written behind them; null where no item names one. */
export function itemsWithRemedies(terrain: Terrain, ranges: readonly Range[]): BothItems | null {
  return remediesOf(
    terrain,
    ranges.flatMap((range) => draftsOf(terrain, { range, matter: 'problems', doubts: [] })),
  );
}

/** The items of a stretch that announces problems and measures and does not part them by headings. */
export function mixedItems(terrain: Terrain, range: Range): BothItems {
  const drafts = draftsOf(terrain, { range, matter: 'problems', doubts: [] });
  const remedies = remediesOf(terrain, drafts);
  if (remedies !== null) return remedies;
  const at = firstMeasure(terrain.copy, drafts);
  if (at === drafts.length) return { problems: worded(terrain.copy, drafts, 'problems'), plans: [] };
  const parts = doubtful(drafts);
  return {
    problems: worded(terrain.copy, parts.slice(0, at), 'problems'),
    plans: worded(terrain.copy, parts.slice(at), 'plans'),
  };
}
