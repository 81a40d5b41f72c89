import type { PointFormat, WritingOptions } from '@bihuan/contracts';
import { chineseNumber } from '../chinese-numbers';
import { ordinal } from '../wording/clauses';
import type { Chapter } from './card';
import { headingOf, isTold, paragraphOf, pointsOf, traced, untraced, type TracedBlock, type TracedRun } from './lines';
import type { Piece } from './pieces';

type Section = { readonly heading: Piece | null; readonly pieces: readonly Piece[] };

/** Gives numbers in turn, from 1. */
export function counter(): () => number {
  let last = 0;
  return () => (last += 1);
}

/** The blocks of a chapter; `numbered` counts the headings of the first level. What says nothing is left out, heading and all. */
export function chapterBlocks(
  { part, title, style }: Chapter,
  pieces: readonly Piece[],
  { options, numbered }: { readonly options: WritingOptions; readonly numbered: () => number },
): readonly TracedBlock[] {
  const sections = sectionsOf(pieces.filter(isTold));
  if (sections.length === 0) return [];
  const format = formatOf(part, options);
  const first = (runs: readonly TracedRun[]) => headingOf(1, `${chineseNumber(numbered())}、`, runs);
  if (style === 'chapters') {
    return sections.flatMap((section) => [
      first(section.heading ? traced(section.heading) : [untraced(title)]),
      ...bodyOf(section.pieces, format, counter()),
    ]);
  }
  const head = title === '' ? [] : [first([untraced(title)])];
  if (style === 'points') return [...head, ...asPoints(sections, format)];
  const second = counter();
  return [...head, ...sections.flatMap((section) => sectionBlocks(section, format, second))];
}

function formatOf(part: Chapter['part'], { problems, plans }: WritingOptions): PointFormat {
  return part === 'plans' ? plans : problems;
}

/** A heading begins a section; what stands before the first one is a section without. A heading over nothing disappears. */
function sectionsOf(pieces: readonly Piece[]): readonly Section[] {
  const sections: { heading: Piece | null; pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'heading') sections.push({ heading: piece, pieces: [] });
    else if (sections.length === 0) sections.push({ heading: null, pieces: [piece] });
    else sections.at(-1)?.pieces.push(piece);
  }
  return sections.filter((section) => section.pieces.length > 0);
}

function sectionBlocks(section: Section, format: PointFormat, second: () => number): readonly TracedBlock[] {
  const head = section.heading ? [headingOf(2, `（${chineseNumber(second())}）`, traced(section.heading))] : [];
  const inner = section.heading && format === 'headed' ? 'points' : format;
  return [...head, ...bodyOf(section.pieces, inner, second)];
}

/** 一是行政执法。…: the heading runs into its first paragraph. */
function asPoints(sections: readonly Section[], format: PointFormat): readonly TracedBlock[] {
  const headed = sections.filter(({ heading }) => heading !== null);
  return sections.flatMap(({ heading, pieces }) => {
    const [sentences, rest] = leading(pieces);
    if (!heading) return bodyOf(pieces, format, counter());
    const number = untraced(ordinal(headed.findIndex((one) => one.heading === heading)));
    const runs = [number, ...traced(heading), untraced('。'), ...sentences.flatMap(traced)];
    return [...paragraphOf(runs), ...bodyOf(rest, 'points', counter())];
  });
}

function leading(pieces: readonly Piece[]): readonly [readonly Piece[], readonly Piece[]] {
  const end = pieces.findIndex(({ kind }) => kind !== 'sentence');
  return end < 0 ? [pieces, []] : [pieces.slice(0, end), pieces.slice(end)];
}

/** Sentences run on in one paragraph, points make a list; paragraphs and tables stand for themselves. */
function bodyOf(pieces: readonly Piece[], format: PointFormat, numbered: () => number): readonly TracedBlock[] {
  return groupsOf(pieces).flatMap((group) => {
    const [first] = group;
    if (first?.kind === 'point') return pointsOf(group, format, numbered);
    if (first?.table) return [{ block: first.table, pieces: [first.id] }];
    return first?.kind === 'table' ? [] : paragraphOf(group.flatMap(traced));
  });
}

function groupsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    const runsOn = piece.kind === 'sentence' || piece.kind === 'point';
    if (last && runsOn && last[0]?.kind === piece.kind) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}
