import type { DocumentBlock, PointFormat, TextRun } from '@bihuan/contracts';
import { chineseNumber } from '../chinese-numbers';
import { plain } from '../sentence';
import { ordinal } from '../wording/clauses';
import type { Piece } from './pieces';

/** A run with the piece it came from, so that whatever is found in the text leads back to it. */
export type TracedRun = { readonly run: TextRun; readonly piece: string | null };
/** A block with the piece behind each of its runs; a heading or a table has one. */
export type TracedBlock = { readonly block: DocumentBlock; readonly pieces: readonly (string | null)[] };

/** The runs of a piece, each knowing where it came from. */
export function traced({ runs, id }: Piece): readonly TracedRun[] {
  return runs.map((run) => ({ run, piece: id }));
}

/** Words that belong to no piece. */
export function untraced(text: string): TracedRun {
  return { run: plain(text), piece: null };
}

/** A paragraph of traced runs; nothing when they are empty. */
export function paragraphOf(runs: readonly TracedRun[]): readonly TracedBlock[] {
  if (runs.length === 0) return [];
  const block: DocumentBlock = { type: 'paragraph', runs: runs.map(({ run }) => run) };
  return [{ block, pieces: runs.map(({ piece }) => piece) }];
}

/** A heading; what has a source in it stands behind the whole. */
export function headingOf(level: number, number: string, runs: readonly TracedRun[]): TracedBlock {
  const caseIds = [...new Set(runs.flatMap(({ run }) => run.caseIds ?? []))];
  const text = number + runs.map(({ run }) => run.text).join('');
  const block: DocumentBlock = { type: 'heading', level, text, ...(caseIds.length > 0 ? { caseIds } : {}) };
  return { block, pieces: [runs.find(({ piece }) => piece !== null)?.piece ?? null] };
}

/** Cuts runs behind their first full stop: what stands before it is the head of a point. */
export function cutAtStop(runs: readonly TracedRun[]): readonly [readonly TracedRun[], readonly TracedRun[]] {
  const at = runs.findIndex(({ run }) => run.text.includes('。'));
  const stop = runs[at];
  if (!stop) return [runs, []];
  const cut = stop.run.text.indexOf('。');
  const part = (text: string): readonly TracedRun[] => (text === '' ? [] : [{ ...stop, run: { ...stop.run, text } }]);
  return [
    [...runs.slice(0, at), ...part(stop.run.text.slice(0, cut))],
    [...part(stop.run.text.slice(cut + 1)), ...runs.slice(at + 1)],
  ];
}

/** Points of a list in one of the formats that reports use; `numbered` gives the next number of a heading. */
export function pointsOf(
  points: readonly Piece[],
  format: PointFormat,
  numbered: () => number,
): readonly TracedBlock[] {
  const told = points.filter(({ runs }) => runs.length > 0);
  if (format === 'headed') return told.flatMap((point) => headed(traced(point), numbered));
  if (format === 'paragraph') return paragraphOf(clauses(told));
  const counted = told.map((point, index) =>
    told.length === 1 ? traced(point) : [untraced(ordinal(index)), ...traced(point)],
  );
  return format === 'inline' ? paragraphOf(counted.flat()) : counted.flatMap(paragraphOf);
}

function headed(runs: readonly TracedRun[], numbered: () => number): readonly TracedBlock[] {
  const [head, rest] = cutAtStop(runs);
  return [headingOf(2, `（${chineseNumber(numbered())}）`, head), ...paragraphOf(rest)];
}

/** Clauses of one paragraph: semicolons between the points, whose own stops are left as they are but the last. */
function clauses(points: readonly Piece[]): readonly TracedRun[] {
  return points.flatMap((point, index) => {
    const runs = traced(point);
    const isLast = index === points.length - 1;
    return isLast ? runs : withoutStop(runs).concat(untraced('；'));
  });
}

function withoutStop(runs: readonly TracedRun[]): readonly TracedRun[] {
  const last = runs.at(-1);
  if (!last || !last.run.text.endsWith('。')) return runs;
  const text = last.run.text.slice(0, -1);
  return [...runs.slice(0, -1), ...(text === '' ? [] : [{ ...last, run: { ...last.run, text } }])];
}

/** Whether a piece says anything on paper. */
export function isTold({ runs, table }: Piece): boolean {
  return runs.length > 0 || table !== null;
}
