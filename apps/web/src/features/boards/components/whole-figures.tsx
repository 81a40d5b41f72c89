import type { BoardView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import css from './boards.module.css';
import { CellValue } from './cell-value';

/** The few numbers that stand above the charts, each with its formula. */
export function WholeFigures({ view }: Readonly<{ view: BoardView }>) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <section aria-label={t('boards.figures')}>
      <dl className={css.figures}>
        {view.figures.map(({ series, cell }) => (
          <div key={series.id} className={css.figure}>
            <dt>{words(series.label)}</dt>
            <dd className={css.number}>
              <CellValue view={view} series={series} cell={cell} place={{ chart: null, row: null }} />
            </dd>
            <dd className={css.formula}>{words(series.formula)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
