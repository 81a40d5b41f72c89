import type { FilePreview } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import css from './file-preview.module.css';
import { ScrollRegion } from './scroll-region';

type Table = Extract<FilePreview, { kind: 'table' }>;

/** The first rows of a sheet, as they read; its own headings may stand anywhere, so none is made of them. */
export function TableView({
  table: { sheet, others, rows, isWhole },
  title,
}: Readonly<{ table: Table; title: string }>) {
  const { t } = useTranslation();
  return (
    <>
      <p className={css.hint}>
        {t('preview.sheet', { sheet })}
        {others.length > 0 && t('preview.otherSheets', { sheets: others.join(t('course.between')) })}
        {!isWhole && t('preview.firstRows', { n: rows.length })}
      </p>
      <ScrollRegion className={css.sheet} label={title}>
        <table className={css.table}>
          <caption className="visually-hidden">{title}</caption>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}
