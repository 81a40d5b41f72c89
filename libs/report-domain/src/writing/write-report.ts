import type { DocumentTree, ReportDraft, ReportEdition, WrittenReportKind } from '@bihuan/contracts';
import { annualReport } from '../annual/annual-report';
import { rectificationReport } from '../rectification/rectification-report';
import { specialReport } from '../special/special-report';
import type { YearFacts } from '../year/year-facts';
import type { Card, Chapter, Recipe } from './card';
import { chapterBlocks, counter } from './chapters';
import { isTold, paragraphOf, untraced, type TracedBlock } from './lines';
import { resolvePieces, type Piece } from './pieces';
import { publicPieces } from './public-edition';

const recipes: Readonly<Record<WrittenReportKind, Recipe>> = {
  annual: annualReport,
  rectification: rectificationReport,
  special: specialReport,
};

/** The sections and the wording that a kind of report is written with; stored with it, so that a reworded one can be told. */
export function writingVersion(kind: WrittenReportKind): string {
  return recipes[kind].version;
}

/** All that a report of this kind can say of a year, in the order in which it would. */
export function reportCards(
  kind: WrittenReportKind,
  facts: YearFacts,
  draft: Pick<ReportDraft, 'options'>,
): readonly Card[] {
  return recipes[kind].cards(facts, draft.options);
}

/** The chapters in their order, under the titles that the author gave them. */
export function reportChapters(kind: WrittenReportKind, facts: YearFacts, draft: ReportDraft): readonly Chapter[] {
  return recipes[kind]
    .chapters(facts, draft.options)
    .map((chapter) => ({ ...chapter, title: draft.titles[chapter.part] ?? chapter.title }));
}

export type Writing = {
  readonly kind: WrittenReportKind;
  readonly facts: YearFacts;
  readonly draft: ReportDraft;
  readonly edition?: ReportEdition;
};
/** A report as it reads: the document, its pieces, and for each run of each block the piece that it came from. */
export type WrittenReport = {
  readonly tree: DocumentTree;
  readonly pieces: readonly Piece[];
  readonly origins: readonly (readonly (string | null)[])[];
};

/**
 * Writes a report from the facts of a year and what its author decided, and from nothing else: the same of both give the same
 * tree to the byte, so that a finished report can be rebuilt years later.
 */
export function writeReport({ kind, facts, draft, edition = 'internal' }: Writing): WrittenReport {
  const pieces = resolvePieces(reportCards(kind, facts, draft), draft);
  const printed = edition === 'public' ? publicPieces(pieces, facts) : pieces;
  const chapters = reportChapters(kind, facts, draft);
  const numbered = counter();
  const ofPart = ({ part }: Chapter) => printed.filter((piece) => piece.part === part);
  const text = chapters
    .filter(({ style }) => style !== 'annexes')
    .flatMap((chapter) => chapterBlocks(chapter, ofPart(chapter), { options: draft.options, numbered }));
  const annexes = chapters
    .filter(({ style }) => style === 'annexes')
    .flatMap(ofPart)
    .filter(isTold);
  const title = recipes[kind].title(facts);
  const blocks = framed({ title, facts, draft, edition }, { text, annexes });
  return {
    tree: { ...headOf({ title, facts, draft, edition }), blocks: blocks.map(({ block }) => block) },
    pieces,
    origins: blocks.map(({ pieces: origins }) => origins),
  };
}

type Head = {
  readonly title: string;
  readonly facts: YearFacts;
  readonly draft: ReportDraft;
  readonly edition: ReportEdition;
};

/** To whom it goes, its number and who signed it belong to the document between offices; the public reads the report alone. */
function headOf({ title, facts, draft: { options }, edition }: Head): Omit<DocumentTree, 'blocks'> {
  const known = (text: string) => (edition === 'public' || text === '' ? null : text);
  return {
    title: title.replace('\n', ''),
    addressee: known(options.addressee),
    issuer: facts.unitName,
    date: facts.asOf,
    documentNumber: known(options.documentNumber),
    signatory: known(options.signatory),
  };
}

type Body = { readonly text: readonly TracedBlock[]; readonly annexes: readonly Piece[] };

function framed(head: Head, { text, annexes }: Body): readonly TracedBlock[] {
  const { addressee, issuer, date } = headOf(head);
  const alone = (block: TracedBlock['block']): TracedBlock => ({ block, pieces: [null] });
  const listed = annexes.length === 0 ? [] : annexList(annexes);
  return [
    alone({ type: 'title', text: head.title }),
    ...(addressee === null ? [] : [alone({ type: 'addressee', text: `${addressee.replace(/[：:]$/u, '')}：` })]),
    ...text,
    ...listed,
    alone({ type: 'signature', issuer, date }),
    ...annexes.flatMap((annex, index) => annexBlocks(annex, annexes.length === 1 ? '' : String(index + 1))),
  ];
}

const captionOf = ({ runs }: Piece): string => runs.map(({ text }) => text).join('');

/** 附件：1.… 2.…: the note that says what follows behind the signature. */
function annexList(annexes: readonly Piece[]): readonly TracedBlock[] {
  return annexes.flatMap((annex, index) => {
    const number = annexes.length === 1 ? '' : `${index + 1}.`;
    return paragraphOf([
      { ...untraced(`${index === 0 ? '附件：' : ''}${number}${captionOf(annex)}`), piece: annex.id },
    ]);
  });
}

function annexBlocks(annex: Piece, number: string): readonly TracedBlock[] {
  const label = `附件${number}`;
  const head: TracedBlock = {
    block: { type: 'annex', label, title: captionOf(annex), landscape: false },
    pieces: [annex.id],
  };
  return annex.table ? [head, { block: annex.table, pieces: [annex.id] }] : [head];
}
