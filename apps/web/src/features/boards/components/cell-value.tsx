import type { BoardCell, BoardSeries, BoardView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { cellText, isSmall } from '../lib/chart-lines';
import css from './boards.module.css';
import { useOpenCases, type Place } from './use-open-cases';

type Props = Readonly<{
  view: BoardView;
  series: BoardSeries;
  cell: BoardCell;
  place: Omit<Place, 'part' | 'series'>;
  /** What the number is of, beside its own name: the line of the table. */
  of?: string;
}>;

/** A number in words and digits; those that count cases open them. */
export function CellValue({ view, series, cell, place, of }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const open = useOpenCases(view);
  const label = [of, words(series.label)].filter(Boolean).join(' ');
  const value = cellText(series, cell);
  const button = (part: Place['part'], n: number, text: string) => {
    const kind = series.unit === 'percent' || part === 'excluded' ? part : 'cases';
    return n === 0 ? (
      <span>{text}</span>
    ) : (
      <button
        type="button"
        className={css.open}
        aria-label={t(`boards.open.${kind}`, { label, value, n })}
        onClick={() => open({ ...place, series: series.id, part })}
      >
        {text}
      </button>
    );
  };
  if (series.unit === 'cases') return button('numerator', cell.part, value);
  return (
    <span className={css.rate}>
      <strong>{cell.value === null ? t('boards.noRate') : value}</strong>
      <span className={css.work}>
        {button('numerator', cell.part, String(cell.part))}
        <span aria-hidden>/</span>
        {button('denominator', cell.whole, String(cell.whole))}
      </span>
      {isSmall(series, cell) && <span className={css.few}>{t('boards.few')}</span>}
      {cell.left > 0 && (
        <span className={css.left}>{button('excluded', cell.left, t('boards.leftOut', { n: cell.left }))}</span>
      )}
    </span>
  );
}
