import { SegmentedControl } from '@mantine/core';
import type { BoardChart, BoardView } from '@bihuan/contracts';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { Panel } from '../../../shared/ui/panel';
import { MOST_DRAWN } from '../lib/chart-lines';
import { BoardDownloads } from './board-downloads';
import { BoardLegend } from './board-legend';
import { BoardTable } from './board-table';
import css from './boards.module.css';
import { PlainTable } from './plain-table';
import { useSummary } from './use-summary';

const ChartDrawing = lazy(() => import('./chart-drawing'));

type Props = Readonly<{ view: BoardView; chart: BoardChart }>;

/** A question with its answer: in a sentence, as a chart or a table, and how it is counted. */
export function BoardPanel({ view, chart }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  const drawing = useRef<HTMLDivElement>(null);
  const question = words(chart.question);
  const summary = useSummary(chart);
  const isEmpty = chart.rows.length === 0;
  const tools = (
    <div className={`${css.tools} no-print`}>
      <SegmentedControl
        size="sm"
        aria-label={t('boards.view', { question })}
        data={(['chart', 'table'] as const).map((value) => ({ value, label: t(`boards.${value}`) }))}
        value={shown}
        onChange={(value) => setShown(value === 'table' ? 'table' : 'chart')}
      />
      <BoardDownloads view={view} chart={chart} drawing={shown === 'chart' ? drawing : null} summary={summary} />
    </div>
  );
  return (
    <div className={css.panel}>
      <Panel title={question} aside={isEmpty ? null : tools}>
        <p className={css.summary}>{summary}</p>
        {!isEmpty && (
          <>
            <div className={shown === 'chart' ? undefined : css.onPaper}>
              <BoardLegend chart={chart} />
              <div aria-hidden ref={drawing} className={css.drawing}>
                <Suspense fallback={null}>
                  <ChartDrawing view={view} chart={chart} />
                </Suspense>
              </div>
              {chart.rows.length > MOST_DRAWN && (
                <p className={css.note}>{t('boards.drawn', { n: MOST_DRAWN, all: chart.rows.length })}</p>
              )}
              <div className={css.hiddenTable}>
                <PlainTable chart={chart} />
              </div>
            </div>
            {shown === 'table' && (
              <div className={`${css.shownTable} no-print`}>
                <BoardTable view={view} chart={chart} />
              </div>
            )}
          </>
        )}
        <details className={css.formulas}>
          <summary>{t('boards.formulas')}</summary>
          <dl>
            {chart.series.map(({ id, label, formula }) => (
              <div key={id}>
                <dt>{words(label)}</dt>
                <dd>{words(formula)}</dd>
              </div>
            ))}
          </dl>
        </details>
      </Panel>
    </div>
  );
}
