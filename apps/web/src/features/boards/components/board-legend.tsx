import type { BoardChart } from '@bihuan/contracts';
import { useWords } from '../../../shared/i18n/use-words';
import css from './boards.module.css';
import { drawnSeries } from '../lib/drawn-series';
import { Pattern, SeriesMark } from './series-mark';

/** What each pattern stands for; a chart of one series needs none. */
export function BoardLegend({ chart }: Readonly<{ chart: BoardChart }>) {
  const words = useWords();
  const series = drawnSeries(chart);
  if (series.length < 2) return <p className={css.legend}>{series[0] && words(series[0].label)}</p>;
  return (
    <ul className={`${css.legend} plain`} aria-hidden>
      {series.map(({ id, label }, at) => (
        <li key={id}>
          <svg width="28" height="16" aria-hidden>
            <defs>
              <Pattern id={`legend-${chart.id}-${at}`} at={at} />
            </defs>
            <SeriesMark chart={chart} at={at} fill={`url(#legend-${chart.id}-${at})`} />
          </svg>
          {words(label)}
        </li>
      ))}
    </ul>
  );
}
