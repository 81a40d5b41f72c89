import type { PieceView, ReportDraft, ReportPiece, TableBlock, TextRun, WritingOptions } from '@bihuan/contracts';
import { plain } from '../sentence';
import type { Card } from './card';
import { realign } from './realign';

/** A piece as it reads now, with the table that it stands for. */
export type Piece = PieceView & { readonly table: TableBlock | null };

const textOf = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join('');

/** Puts the author's choices and words together with what the cards propose. A piece whose card has gone keeps only its own words. */
export function resolvePieces(cards: readonly Card[], { pieces }: ReportDraft): readonly Piece[] {
  const byId = new Map(cards.map((card) => [card.id, card]));
  return pieces.map((piece) => resolved(piece, piece.card === null ? null : (byId.get(piece.card) ?? null)));
}

function resolved({ id, part, kind, card: name, text }: ReportPiece, card: Card | null): Piece {
  const proposed = card && textOf(card.runs);
  const edited = text !== null && text !== proposed;
  const table = card?.table ?? null;
  return { id, part, kind, card: name, runs: runsOf(text, card), proposed, edited, table };
}

function runsOf(text: string | null, card: Card | null): readonly TextRun[] {
  if (text === null) return card?.runs ?? [];
  if (text.trim() === '') return [];
  return card ? realign(card.runs, text) : [plain(text)];
}

/** The draft that a report begins with: the chosen cards in their order, in the words proposed. */
export function firstDraft(cards: readonly Card[], options: WritingOptions): ReportDraft {
  const pieces = cards
    .filter(({ chosen }) => chosen)
    .map(({ id, part, kind }): ReportPiece => ({ id, part, kind, card: id, text: null }));
  return { pieces, titles: {}, options };
}
