import type { TextRun } from '@bihuan/contracts';
import { sourceAt, type Source } from '../../lib/sources-of';
import { Sourced } from '../sourced';
import css from './sources.module.css';
import writing from './writing.module.css';

type Props = Readonly<{
  runs: readonly TextRun[];
  sources: readonly Source[];
  lit: number | null;
  onLight: (source: number | null) => void;
}>;

/** The words of a piece; those with a source mark it while they are pointed at, and are marked when it is. */
export function SourcedRuns({ runs, sources, lit, onLight }: Props) {
  return (
    <p className={writing.runs} lang="zh-CN">
      {runs.map((run, place) => {
        const source = sourceAt(sources, place);
        const words = <Sourced text={run.text} caseIds={run.caseIds} />;
        // Runs of a piece have no other name than their place.
        /* oxlint-disable react/no-array-index-key */
        if (source === null) return <span key={place}>{words}</span>;
        return (
          <span
            key={place}
            className={css.run}
            data-lit={source === lit || undefined}
            onPointerEnter={() => onLight(source)}
            onPointerLeave={() => onLight(null)}
            onFocus={() => onLight(source)}
            onBlur={() => onLight(null)}
          >
            {words}
          </span>
        );
        /* oxlint-enable react/no-array-index-key */
      })}
    </p>
  );
}
