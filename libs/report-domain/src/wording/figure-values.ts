import type { FigureSource, TextRun } from '@bihuan/contracts';
import { difference } from '../statistics/exact';
import { exact, exactOf, plus, rounded, times, type Exact } from './exact';

type Sourced = Pick<TextRun, 'text' | 'caseIds' | 'figure'>;

/** A number with the word that says what it counts, and nothing else. */
const BARE_COUNT = /^\d+\p{Script=Han}{0,6}$/u;

const different = (keys: readonly string[]): number => new Set(keys).size;

function shareOf(caseIds: readonly string[], of: readonly string[]): Exact | null {
  return different(of) === 0 ? null : exact(100 * different(caseIds), different(of));
}

function growthOf(caseIds: readonly string[], before: readonly string[]): Exact | null {
  const was = different(before);
  return was === 0 ? null : exact(100 * (different(caseIds) - was), was);
}

function pointsOf(now: Exact | null, before: Exact | null): Exact | null {
  return now && before ? plus(now, times(before, -1)) : null;
}

/** A change in percentage points as it is told between two printed rates; null where there is none. */
export function pointsBetweenPrinted(
  caseIds: readonly string[],
  figure: FigureSource,
  decimals: number,
): string | null {
  if (figure.kind !== 'points') return null;
  const [now, before] = [shareOf(caseIds, figure.of), shareOf(figure.before, figure.beforeOf)];
  return now && before && difference(rounded(now, decimals), rounded(before, decimals));
}

/** What a figure comes to when it is counted again; null where nothing can be counted, as over an empty whole. */
export function valueOf(caseIds: readonly string[], figure: FigureSource): Exact | null {
  if (figure.kind === 'count') return exact(different(caseIds));
  if (figure.kind === 'distinct') return exact(different(figure.keys));
  if (figure.kind === 'sum') return figure.terms.map(exactOf).reduce(plus, exact(0));
  if (figure.kind === 'share') return shareOf(caseIds, figure.of);
  if (figure.kind === 'growth') return growthOf(caseIds, figure.before);
  if (figure.kind === 'words') return null;
  return pointsOf(shareOf(caseIds, figure.of), shareOf(figure.before, figure.beforeOf));
}

/** The source of a printed number. A bare count that names its cases counts them, though it does not say so. */
export function figureBehind({ text, caseIds, figure }: Sourced): FigureSource | null {
  if (figure) return figure;
  if (!caseIds) return null;
  return BARE_COUNT.test(text) ? { kind: 'count' } : { kind: 'words' };
}

/** The value behind a run, or null when there is none. */
export function valueBehind(run: Sourced): Exact | null {
  const figure = figureBehind(run);
  return figure && valueOf(run.caseIds ?? [], figure);
}
