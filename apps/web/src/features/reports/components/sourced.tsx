import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ledgerOf } from '../../../shared/lib/query-string';
import css from './document-sheet.module.css';

type SourcedProps = Readonly<{ text: string; caseIds: readonly string[] | undefined }>;

/** A stretch of text; a link when there are cases behind it. */
export function Sourced({ text, caseIds }: SourcedProps) {
  const { t } = useTranslation();
  if (!caseIds || caseIds.length === 0) return text;
  return (
    <Link to={ledgerOf(caseIds)} className={css.sourced} title={t('reports.checkCases', { n: caseIds.length })}>
      {text}
    </Link>
  );
}
