import type { FigureSource, TextRun } from '@bihuan/contracts';

/** How a stretch of words follows from cases: as a figure of some kind, or as words that tell of them. */
export type SourceKind = FigureSource['kind'] | 'cases';

export type Source = Readonly<{
  kind: SourceKind;
  /** The words it stands behind; the first of them when it stands behind several. */
  text: string;
  /** The places of those words among the runs of the piece. */
  runs: readonly number[];
  caseIds: readonly string[];
  /** The cases that these are held against: the whole of a share, or those of before. */
  against: readonly string[];
}>;

/** What stands behind the words of a piece, in the order of the words; what stands behind several of them is told once. */
export function sourcesOf(runs: readonly TextRun[]): readonly Source[] {
  const sources = new Map<string, Source>();
  for (const [place, run] of runs.entries()) {
    const { text, caseIds = [], figure } = run;
    if (caseIds.length === 0 && !figure) continue;
    const key = JSON.stringify([caseIds, figure]);
    const known = sources.get(key);
    sources.set(
      key,
      known
        ? { ...known, runs: [...known.runs, place] }
        : { kind: figure?.kind ?? 'cases', text, runs: [place], caseIds, against: againstOf(figure) },
    );
  }
  return [...sources.values()];
}

function againstOf(figure: FigureSource | undefined): readonly string[] {
  if (figure?.kind === 'share') return figure.of;
  return figure?.kind === 'growth' || figure?.kind === 'points' ? figure.before : [];
}

/** The source that stands behind a run, by its place among the sources; null when there is none. */
export function sourceAt(sources: readonly Source[], run: number): number | null {
  const at = sources.findIndex(({ runs }) => runs.includes(run));
  return at === -1 ? null : at;
}
