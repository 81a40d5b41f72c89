import type { PieceKind, ReportCard, ReportPart, TableBlock, TextRun, Words, WritingOptions } from '@bihuan/contracts';
import type { YearFacts } from '../year/year-facts';

/** A card with the table that it stands for; the runs of such a card are its caption. */
export type Card = ReportCard & { readonly table?: TableBlock };

type Said = {
  readonly id: string;
  readonly part: ReportPart;
  readonly kind: PieceKind;
  readonly group: Words;
  readonly runs: readonly TextRun[];
  readonly chosen?: boolean;
  readonly table?: TableBlock;
};

/** A card, or none when there is nothing to say. */
export function card({ chosen = true, ...said }: Said): readonly Card[] {
  return said.runs.length === 0 ? [] : [{ ...said, chosen }];
}

/** How the pieces of a chapter are set: under headings of the second level, as chapters of their own, as points, or bare. */
export type ChapterStyle = 'sections' | 'chapters' | 'points' | 'bare' | 'annexes';
export type Chapter = { readonly part: ReportPart; readonly title: string; readonly style: ChapterStyle };

/** A kind of report: what it can say of a year, in which chapters, and under which name. */
export type Recipe = {
  readonly version: string;
  readonly cards: (facts: YearFacts, options: WritingOptions) => readonly Card[];
  readonly chapters: (facts: YearFacts, options: WritingOptions) => readonly Chapter[];
  /** The title; a line feed where it is to be broken. */
  readonly title: (facts: YearFacts) => string;
};
