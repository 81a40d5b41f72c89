import type { ReportCard, ReportDraft, ReportPart, ReportPiece } from '@bihuan/contracts';

type Pieces = ReportDraft['pieces'];

/** The draft with one piece changed. */
export function withPiece(draft: ReportDraft, id: string, change: Partial<ReportPiece>): ReportDraft {
  return { ...draft, pieces: draft.pieces.map((piece) => (piece.id === id ? { ...piece, ...change } : piece)) };
}

/** The draft without a piece. */
export function withoutPiece(draft: ReportDraft, id: string): ReportDraft {
  return { ...draft, pieces: draft.pieces.filter((piece) => piece.id !== id) };
}

/** The draft with a piece one place up or down within its chapter; the same when it stands at the edge. */
export function movedPiece(draft: ReportDraft, id: string, by: -1 | 1): ReportDraft {
  const piece = draft.pieces.find((one) => one.id === id);
  const chapter = draft.pieces.filter(({ part }) => part === piece?.part);
  const other = chapter[chapter.findIndex((one) => one.id === id) + by];
  if (!piece || !other) return draft;
  const swapped = (one: ReportPiece) => {
    if (one.id === piece.id) return other;
    return one.id === other.id ? piece : one;
  };
  return { ...draft, pieces: draft.pieces.map(swapped) };
}

/** The draft with a card put where the facts would have it: behind the last piece that comes before it there. */
export function withCard(draft: ReportDraft, card: ReportCard, cards: readonly ReportCard[]): ReportDraft {
  const place = new Map(cards.map(({ id }, index) => [id, index]));
  const own = place.get(card.id) ?? 0;
  const before = (piece: ReportPiece) => piece.part === card.part && (place.get(piece.card ?? '') ?? Infinity) < own;
  const { id, part, kind } = card;
  return { ...draft, pieces: inserted(draft.pieces, { id, part, kind, card: id, text: null }, before) };
}

/** The draft with a paragraph of the author's own at the end of a chapter. */
export function withOwnWords(draft: ReportDraft, part: ReportPart, text: string): ReportDraft {
  const piece = { id: `own-${crypto.randomUUID()}`, part, kind: 'paragraph', card: null, text } as const;
  return { ...draft, pieces: inserted(draft.pieces, piece, (one) => one.part === part) };
}

function inserted(pieces: Pieces, piece: ReportPiece, isBefore: (one: ReportPiece) => boolean): Pieces {
  const at =
    pieces.findLastIndex(isBefore) + 1 ||
    Math.max(
      pieces.findIndex(({ part }) => part === piece.part),
      0,
    );
  return [...pieces.slice(0, at), piece, ...pieces.slice(at)];
}
