import type { DoubtName } from './confidence';
import type { Heading, Terrain } from './headings';
import { markedItems } from './marked-items';
import type { Marker } from './markers';
import type { Range } from './range';
import { opensParagraph } from './sentences';
import { turnToPlans } from './turns';
import { soundsLikePlans, type Topic } from './vocabulary';
import { soundsLikeMeasure } from './wording-doubts';

/** Where a report speaks of its problems and where of its plans. */
export type Sections = {
  readonly problems: readonly Range[];
  readonly plans: readonly Range[];
  /** Holds both, and no heading or turn of phrase tells where the one ends. */
  readonly mixed: readonly Range[];
  readonly doubts: readonly DoubtName[];
};
type Parts = Pick<Sections, 'problems' | 'plans' | 'mixed'>;

type Section = Range & { readonly heading: Heading };
type Ground = Terrain & { readonly headings: readonly Heading[]; readonly end: number };

/** No report has so many sections on one topic; the limit keeps a hostile text from costing the square of its length. */
const MOST = 60;

/** A second heading on the same matter inside its section is an item: 法治意识存在短板 under 存在的问题. */
function repeats(other: Heading, heading: Heading): boolean {
  return other.topic === heading.topic && !other.isGeneric;
}

function closesNumbered(text: string, marker: Marker, heading: Heading): boolean {
  if (marker.rank > heading.rank) return false;
  const before = text.charAt(marker.from - 1);
  return opensParagraph(text, marker.from) || before === '。' || marker.number === heading.number + 1;
}

/** Under a heading without a number, 一、 may open the list of items; 四、 cannot, unless 一、 went before. */
function closesUnnumbered(marker: Marker, state: { hasList: boolean }): boolean {
  if (marker.rank > 1) return false;
  state.hasList ||= marker.number === 1;
  return !state.hasList;
}

function sectionEnd(ground: Ground, heading: Heading): number {
  const { text } = ground.copy;
  const state = { hasList: false };
  const marker = ground.markers.find(
    (one) =>
      one.from >= heading.bodyFrom &&
      (heading.number === 0 ? closesUnnumbered(one, state) : closesNumbered(text, one, heading)),
  );
  const sibling = ground.headings.find((one) => {
    if (one.from < heading.bodyFrom || one.topic === null || repeats(one, heading)) return false;
    if (one.number === 0) return heading.number === 0 || one.topic !== 'other';
    return heading.number === 0 && one.topic !== 'other' && one.rank <= 2 && one.isGeneric;
  });
  return Math.max(heading.bodyFrom, Math.min(marker?.from ?? ground.end, sibling?.from ?? ground.end, ground.end));
}

function plainWords(heading: Heading): string {
  return heading.words.replace(/[.·…]{2,}\d*$/u, '');
}

/** The sections on a topic: the highest in rank, and of two with one name the later (the earlier is a table of contents). */
function sectionsOn(ground: Ground, topic: Topic): Section[] {
  const all = ground.headings
    .filter((heading) => (heading.topic === topic || heading.topic === 'both') && heading.from < ground.end)
    .slice(-MOST)
    .map((heading) => ({ heading, from: heading.bodyFrom, to: sectionEnd(ground, heading) }))
    .filter((section) => ground.copy.text.slice(section.from, section.to).trim().length > 3);
  const rank = Math.min(...all.map((section) => section.heading.rank));
  const names = new Map(all.map((section) => [plainWords(section.heading), section]));
  const chosen = [...names.values()].filter((section) => section.heading.rank === rank);
  return chosen.filter((one) => !chosen.some((other) => other.from < one.from && other.to >= one.to));
}

function subsections(ground: Ground, section: Section): Section[] {
  return ground.headings
    .filter((one) => one.from >= section.from && one.from < section.to && one.number > 0)
    .filter((one) => one.rank > section.heading.rank && one.isGeneric)
    .slice(0, MOST)
    .map((heading) => ({ heading, from: heading.bodyFrom, to: Math.min(section.to, sectionEnd(ground, heading)) }));
}

function undivided(ground: Ground, range: Range, topic: Topic | null): Parts {
  if (topic === 'plans') return { problems: [], plans: [range], mixed: [] };
  const turn = turnToPlans(ground, range);
  if (turn >= range.to && topic === 'both') return { problems: [], plans: [], mixed: [range] };
  const plans = turn < range.to ? [{ from: turn, to: range.to }] : [];
  return { problems: [{ from: range.from, to: turn }], plans, mixed: [] };
}

function partsOf(ground: Ground, section: Section): Parts {
  const subs = subsections(ground, section);
  const first = subs[0];
  if (first === undefined) return undivided(ground, section, section.heading.topic);
  const onTopic = (topic: Topic): Range[] => subs.filter((sub) => sub.heading.topic === topic);
  const opening = { from: section.from, to: first.from };
  const opensOnTopic = section.heading.topic !== 'both' && first.heading.topic !== section.heading.topic;
  const before = opensOnTopic && opening.to - opening.from > 10 ? [opening] : [];
  const isPlans = section.heading.topic === 'plans';
  return {
    problems: [...(isPlans ? [] : before), ...onTopic('problems')],
    plans: [...(isPlans ? before : []), ...onTopic('plans')],
    mixed: onTopic('both'),
  };
}

/** A section at the end of the report whose items are mostly worded as measures. */
function holdsMeasures(ground: Ground, range: Range): boolean {
  if (range.to < ground.end - 2) return false;
  const { text } = ground.copy;
  const items = markedItems(ground, range);
  const measures = items.filter((item) => soundsLikeMeasure(text.slice(item.wordsFrom, item.wordsFrom + 40)));
  return items.length >= 2 && measures.length * 3 >= items.length * 2;
}

/** A report may call its plans 完善措施，推动…向纵深发展: believed when it is the section right behind the problems. */
function plansBehind(ground: Ground, problems: readonly Section[]): Range[] {
  const last = problems.at(-1);
  if (last === undefined) return [];
  const next = ground.headings.find((one) => one.from >= last.to && one.rank <= last.heading.rank);
  if (next === undefined || next.topic === 'other' || next.topic === 'causes') return [];
  const range = { from: next.bodyFrom, to: sectionEnd(ground, next) };
  return soundsLikePlans(next.words) || holdsMeasures(ground, range) ? [range] : [];
}

/** Finds the sections on problems and on plans by their headings; plans without a heading are taken from behind the problems. */
export function findSections(ground: Ground): Sections {
  const problemSections = sectionsOn(ground, 'problems');
  const problemParts = problemSections.map((section) => partsOf(ground, section));
  const planParts = sectionsOn(ground, 'plans').map((section) => partsOf(ground, section));
  const problems = problemParts.flatMap((part) => part.problems);
  const mixed = problemParts.flatMap((part) => part.mixed);
  const headed = planParts.flatMap((part) => part.plans);
  if (headed.length > 0) return { problems, plans: headed, mixed, doubts: [] };
  const behind = plansBehind(ground, problemSections);
  if (behind.length > 0) return { problems, plans: behind, mixed, doubts: ['behind'] };
  return { problems, plans: problemParts.flatMap((part) => part.plans), mixed, doubts: [] };
}
