import { Button } from '@mantine/core';
import type { BoardView } from '@bihuan/contracts';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { momentText } from '../../../shared/lib/dates';
import { changedParams } from '../../../shared/lib/query-string';
import { Empty } from '../../../shared/ui/empty';
import { PageHeader } from '../../../shared/ui/page-header';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useBoard } from '../api/read-board';
import { askedOf } from '../lib/board-address';
import { FEW } from '../lib/chart-lines';
import { BoardFilters } from './board-filters';
import { BoardPanel } from './board-panel';
import { BoardSkeleton } from './board-skeleton';
import css from './boards.module.css';
import { WholeFigures } from './whole-figures';

/** What comes, goes and stays, in numbers that open their cases; what is asked for stands in the address. */
export function BoardsPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const query = useBoard(askedOf(params));
  const change = (to: Readonly<Record<string, string | undefined>>) =>
    setParams(changedParams(params, to), { replace: true });
  return (
    <div className={css.page}>
      <PageHeader
        title={t('boards.title')}
        lead={<span className="no-print">{t('boards.lead')}</span>}
        actions={
          <Button
            className="no-print"
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('boards.print')}
          </Button>
        }
      />
      <BoardFilters view={query.data} asked={askedOf(params)} onChange={change} />
      {query.isError && <ProblemAlert error={query.error} />}
      {query.isPending && <BoardSkeleton />}
      {query.data && !query.isError && <Board view={query.data} isStale={query.isPlaceholderData} />}
    </div>
  );
}

function Board({ view, isStale }: Readonly<{ view: BoardView; isStale: boolean }>) {
  const { t } = useTranslation();
  const unit = view.unit?.name ?? t('boards.allUnits');
  const { from, to, readAt, cases: n } = view;
  return (
    <div className={css.board} aria-busy={isStale} data-stale={isStale || undefined}>
      <p className={css.asOf}>
        {t('boards.asOf', { from, to, unit, by: t(`boards.groups.${view.by}`), at: momentText(readAt), n })}
      </p>
      {n === 0 ? (
        <Empty title={t('boards.empty')} text={t('boards.emptyText')} />
      ) : (
        <>
          <WholeFigures view={view} />
          <div className={css.charts}>
            {view.charts.map((chart) => (
              <BoardPanel key={chart.id} view={view} chart={chart} />
            ))}
          </div>
          <p className={css.note}>{t('boards.fewNote', { n: FEW })}</p>
        </>
      )}
    </div>
  );
}
