/** The most that a name may differ and still be meant. */
const FAR = 2;
const MOST = 3;

/** Names that somebody who wrote this one may have meant, the nearest first. */
export function nearNames(written: string, known: readonly string[]): readonly string[] {
  return known
    .map((name) => ({ name, far: distance(written, name) }))
    .filter(({ name, far }) => far <= Math.min(FAR, Math.max(name.length, written.length) - 1) || isPart(written, name))
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** One holds the other, as 主送 and 主送机关 do. */
function isPart(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 2 && long.includes(short);
}

/** How many characters are to be put in, left out or changed (Levenshtein). Names are short: the table is small. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (const [above, letter] of [...a].entries()) {
    const next = [above + 1];
    for (const [place, other] of [...b].entries()) {
      const changed = (row[place] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
