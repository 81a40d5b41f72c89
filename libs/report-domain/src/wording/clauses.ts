import type { TextRun } from '@bihuan/contracts';
import { chineseNumber } from '../chinese-numbers';
import { plain } from '../sentence';

/** A piece of a sentence; empty when it has nothing to say. */
export type Clause = readonly TextRun[];

/** A clause of words and figures; nothing at all when one of its figures is missing. */
export function clause(...parts: readonly (string | TextRun | Clause | null)[]): Clause {
  if (parts.includes(null)) return [];
  return merged(parts.flatMap((part) => runsOf(part)));
}

function runsOf(part: string | TextRun | Clause | null): Clause {
  if (part === null || part === '') return [];
  if (typeof part === 'string') return [plain(part)];
  return 'text' in part ? [part] : part;
}

/** Clauses with a mark between those that say something. */
export function joined(clauses: readonly Clause[], mark: string): Clause {
  const told = clauses.filter(({ length }) => length > 0);
  const between = mark === '' ? [] : [plain(mark)];
  return merged(told.flatMap((one, index) => (index === 0 ? one : [...between, ...one])));
}

/** A sentence of clauses with commas between and a full stop at its end; nothing when no clause says anything. */
export function sentence(...clauses: readonly Clause[]): Clause {
  const runs = joined(clauses, '，');
  return runs.length === 0 ? [] : merged([...runs, plain('。')]);
}

/** 一是…；二是…： each entry after its number; a lone one needs none. */
export function enumerated(clauses: readonly Clause[], mark = '；'): Clause {
  const told = clauses.filter(({ length }) => length > 0);
  if (told.length === 1) return told.flat();
  return joined(
    told.map((one, index) => [plain(ordinal(index)), ...one]),
    mark,
  );
}

/** 一是, 二是, … as points are counted in running text. */
export function ordinal(index: number): string {
  return `${chineseNumber(index + 1)}是`;
}

/** Names in a row: 、 between them, 和 before the last, and 等N个 when there are more than can be read. */
export function namesInRow(names: readonly string[], most: number, unit: string): string {
  if (names.length > most) return `${names.slice(0, most).join('、')}等${names.length}${unit}`;
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join('、')}和${names.slice(-1).join('')}`;
}

/** Plain neighbours become one run; what has a source stays a run of its own. */
export function merged(runs: readonly TextRun[]): Clause {
  return runs.reduce<readonly TextRun[]>((before, run) => {
    const last = before.at(-1);
    if (!last || last.caseIds || run.caseIds) return [...before, run];
    return [...before.slice(0, -1), plain(last.text + run.text)];
  }, []);
}
