import type { CodeUse, Words } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import table from '../../../shared/ui/table.module.css';
import css from './codes-page.module.css';

export function CodeHeads() {
  const { t } = useTranslation();
  return (
    <>
      <th scope="col">{t('codes.zh')}</th>
      <th scope="col">{t('codes.en')}</th>
      <th scope="col" className={css.count}>
        {t('codes.cases')}
      </th>
      <th scope="col" className={css.count}>
        {t('codes.open')}
      </th>
    </>
  );
}

type Props = Readonly<{ label: Words | undefined; use: CodeUse[number]['use'][number] | undefined }>;

/** An entry in both languages, and how many cases use it. */
export function CodeCells({ label, use }: Props) {
  return (
    <>
      <th scope="row" className={css.word} lang="zh-CN">
        {label?.zh}
      </th>
      <td lang="en">{label?.en}</td>
      <td className={`${table.number} ${css.count}`}>{use?.cases ?? 0}</td>
      <td className={`${table.number} ${css.count}`}>{use?.open ?? 0}</td>
    </>
  );
}
