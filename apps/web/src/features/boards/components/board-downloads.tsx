import type { BoardChart, BoardView } from '@bihuan/contracts';
import { IconDownload } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage, useWords } from '../../../shared/i18n/use-words';
import { momentText } from '../../../shared/lib/dates';
import { queryString } from '../../../shared/lib/query-string';
import { saveFile } from '../../../shared/lib/save-file';
import { DropDown } from '../../../shared/ui/drop-down';
import { pictureOf, pngFile, svgFile } from '../lib/picture';
import { drawnSeries } from '../lib/drawn-series';
import css from './boards.module.css';

type Props = Readonly<{
  view: BoardView;
  chart: BoardChart;
  /** Null while the table is shown instead. */
  drawing: RefObject<HTMLDivElement | null> | null;
  summary: string;
}>;

/** The table of a chart as a sheet, and the chart as a picture. */
export function BoardDownloads({ view, chart, drawing, summary }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const language = useLanguage();
  const question = words(chart.question);
  const { from, to, by } = view;
  const unit = view.unit?.name ?? t('boards.allUnits');
  const asOf = t('boards.asOf', {
    from,
    to,
    unit,
    by: t(`boards.groups.${by}`),
    at: momentText(view.readAt),
    n: view.cases,
  });
  const table = (format: 'xlsx' | 'csv') =>
    `/api/boards/table${queryString({ from, to, by, unitId: view.unit?.id, chart: chart.id, format, language })}`;
  const savePicture = async (format: 'svg' | 'png') => {
    const legend = drawnSeries(chart).map(({ label }) => words(label));
    const picture = drawing?.current && pictureOf(drawing.current, { title: question, summary, asOf, legend });
    if (!picture) return;
    const content = format === 'svg' ? svgFile(picture) : await pngFile(picture);
    saveFile({ name: `${question.replace(/[?？]$/, '')} ${from}—${to}.${format}`, content });
  };
  return (
    <DropDown
      className={css.download}
      label={
        <>
          <IconDownload size={18} aria-hidden />
          <span className="visually-hidden">{t('boards.downloadOf', { question })}</span>
          <span aria-hidden>{t('boards.download')}</span>
        </>
      }
    >
      {(close) => (
        <ul className={`${css.choices} plain`}>
          {(['xlsx', 'csv'] as const).map((format) => (
            <li key={format}>
              <a className={css.choice} href={table(format)} download onClick={close}>
                {t(`boards.${format}`)}
              </a>
            </li>
          ))}
          {drawing &&
            (['svg', 'png'] as const).map((format) => (
              <li key={format}>
                <button
                  type="button"
                  className={css.choice}
                  onClick={() => {
                    close();
                    void savePicture(format);
                  }}
                >
                  {t(`boards.${format}`)}
                </button>
              </li>
            ))}
        </ul>
      )}
    </DropDown>
  );
}
