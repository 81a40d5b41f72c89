import type { Terrain } from './headings';
import type { Marker } from './markers';
import type { Range } from './range';
import { sentenceStart } from './sentences';

const PLAN_LEAD =
  /(?<=^|[。\n;!])(?:下一?步|下一?阶段|下一?年度?|明年|来年|新的一年|接下来|今后|对此|(?:针对|对于?)(?:以上|上述|这些|存在的?)(?:问题|不足|情况)|(\d{4})年,?)(?=([^。\n]{0,60}))/gu;
const PROBLEM_LEAD =
  /(?:(?:但|仍|还|也|尚)[^。;\n]{0,20}?(?:存在|面临)[^。;\n]{0,24}?(?:问题|不足|差距|短板|薄弱环节|困难|挑战)[^。;\n]{0,20}?[:。,\n]|(?:[还仍尚]有|存在|面临)[^。;,\n\d]{0,16}(?:问题|不足|差距|短板|困难|挑战|薄弱环节)[:。])/gu;

function speaksOfPlans(match: RegExpMatchArray, reportYear: number | null): boolean {
  if (match[1] === undefined) return true;
  const isLater = reportYear === null || Number(match[1]) > reportYear;
  return isLater && /将|要|重点|继续|着力/u.test(match[2] ?? '');
}

/** A new list follows, or none at all while no item has named a remedy of its own. */
function listIsOver(next: Marker | undefined, remedies: number, hasBegun: boolean): boolean {
  if (next === undefined) return remedies === 0;
  return next.number === 1 || (next.style === 'bullet' && !hasBegun);
}

/** Where a stretch on problems turns to what will be done next (下一步，…); its end when it never does. Why not at the first such word: each item may name its own remedy. */
export function turnToPlans(terrain: Terrain, range: Range): number {
  const markers = terrain.markers.filter((marker) => marker.from >= range.from && marker.from < range.to);
  const body = terrain.copy.text.slice(range.from, range.to);
  let remedies = 0;
  let upcoming = 0;
  for (const match of body.matchAll(PLAN_LEAD)) {
    const at = range.from + match.index;
    while ((markers[upcoming]?.from ?? at) < at) upcoming += 1;
    if (match.index < 4 || !speaksOfPlans(match, terrain.year)) continue;
    if (listIsOver(markers[upcoming], remedies, upcoming > 0)) return at;
    remedies += 1;
  }
  return range.to;
}

/** Where a list of the highest rank ends that opens right here: what an inspection found may fill the rest of its feedback. */
function endOfList(terrain: Terrain, from: number, end: number): number | null {
  const first = terrain.markers.find((marker) => marker.from >= from);
  if (first === undefined || first.from - from > 2 || first.number !== 1 || first.rank > 1) return null;
  let number = 0;
  const over = terrain.markers.find((marker) => {
    if (marker.from < first.from || marker.rank > first.rank) return false;
    const isNext = marker.rank === first.rank && marker.number === number + 1;
    number = marker.number;
    return !isNext;
  });
  return Math.min(over?.from ?? end, end);
}

function endOfPassage(terrain: Terrain, from: number, end: number): number {
  const { text } = terrain.copy;
  const list = terrain.kind === 'feedback' ? endOfList(terrain, from, end) : null;
  if (list !== null) return list;
  const next = terrain.markers.find((marker) => marker.from >= from && marker.rank <= 1 && marker.number > 1);
  const limit = Math.min(next?.from ?? end, end);
  const line = text.indexOf('\n', from);
  if (line < 0 || line >= limit || line - from < 10) return limit;
  return terrain.markers.some((marker) => marker.from === line + 1 && marker.rank > 1) ? limit : line;
}

/** Finds problems told without a heading: 但仍存在一些不足：…. The last such sentence counts. */
export function problemsInPassing(terrain: Terrain, end: number): Range | null {
  const { text } = terrain.copy;
  const marked = new Set(terrain.markers.map((marker) => marker.from));
  const match = [...text.slice(0, end).matchAll(PROBLEM_LEAD)].findLast(
    (one) => !marked.has(sentenceStart(text, one.index)),
  );
  if (match === undefined) return null;
  const after = match.index + match[0].length;
  if (/等[^。]{0,8}(?:问题|不足|差距|短板)/u.test(match[0])) {
    return { from: sentenceStart(terrain.copy.text, match.index), to: after };
  }
  const to = endOfPassage(terrain, after, end);
  return { from: after, to: turnToPlans(terrain, { from: after, to }) };
}

/** Finds plans told without a heading, in the second half of the text: 下一步，我县将…. */
export function plansInPassing(terrain: Terrain, end: number): Range | null {
  const { text } = terrain.copy;
  const body = text.slice(0, end);
  const match = [...body.matchAll(PLAN_LEAD)]
    .filter((one) => one.index > end / 2 && speaksOfPlans(one, terrain.year) && /将|要|重点|继续/u.test(one[2] ?? ''))
    .at(-1);
  if (match === undefined) return null;
  const next = terrain.markers.find((marker) => marker.from > match.index && marker.rank <= 1 && marker.number > 1);
  return { from: match.index, to: Math.min(next?.from ?? end, end) };
}
