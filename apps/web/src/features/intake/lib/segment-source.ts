type Span = Readonly<{ id: string; start: number | null; end: number | null }>;
type Heading = Readonly<{ level: number; start: number; end: number }>;

export type Part = Readonly<{ start: number; text: string; draftId: string | null }>;
export type Paragraph = Readonly<{ start: number; level: number | null; parts: readonly Part[] }>;
type Placed = Readonly<{ id: string; start: number; end: number }>;

const isPlaced = (span: Span): span is Placed => span.start !== null && span.end !== null && span.start < span.end;

/** Where spans overlap, the shortest one is meant: it says more. */
function spanAt(spans: readonly Placed[], at: number): Placed | undefined {
  return spans
    .filter(({ start, end }) => start <= at && at < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

function partsOf(text: string, start: number, end: number, spans: readonly Placed[]): readonly Part[] {
  const touching = spans.filter((span) => span.start < end && span.end > start);
  const cuts = touching.flatMap((span) => [span.start, span.end]).filter((cut) => cut > start && cut < end);
  const points = [...new Set([start, ...cuts, end])].sort((a, b) => a - b);
  return points.slice(0, -1).map((from, index) => ({
    start: from,
    text: text.slice(from, points[index + 1]),
    draftId: spanAt(touching, from)?.id ?? null,
  }));
}

/** A heading that text follows on its own line is no heading of a paragraph: the text would be set in bold with it. */
const isLineOf = (heading: Heading, line: string, start: number): boolean =>
  heading.start >= start && heading.start < start + line.length && heading.end >= start + line.length - 1;

/** The source as paragraphs whose parts know the draft that was read out of them. Empty lines are left out. */
export function segmentSource(text: string, spans: readonly Span[], outline: readonly Heading[]): readonly Paragraph[] {
  const placed = spans.filter(isPlaced);
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '') {
      const level = outline.find((heading) => isLineOf(heading, line.trimEnd(), start))?.level ?? null;
      paragraphs.push({ start, level, parts: partsOf(text, start, end, placed) });
    }
    start = end + 1;
  }
  return paragraphs;
}

/** The paragraph at an offset of the source. */
export const paragraphAt = (paragraphs: readonly Paragraph[], offset: number): Paragraph | undefined =>
  paragraphs.findLast((paragraph) => paragraph.start <= offset);
