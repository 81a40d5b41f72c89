import type { ReportFinding } from '@bihuan/contracts';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../../shared/i18n/use-words';
import { ledgerOf } from '../../../../shared/lib/query-string';
import css from './writing.module.css';

/** What was found, what is expected, and the cases to look at. */
export function FindingLine({ finding }: Readonly<{ finding: ReportFinding }>) {
  const { t } = useTranslation();
  const words = useWords();
  const { severity, found, expected, message, caseIds } = finding;
  const Sign = severity === 'error' ? IconAlertTriangle : IconInfoCircle;
  return (
    <span className={css.finding} data-severity={severity}>
      <Sign size={18} aria-hidden />
      <span>
        <strong>{t(`writing.${severity}`)}</strong> {words(message)}：{t('writing.found', { text: found })}
        {expected !== null && ` ${t('writing.expected', { text: expected })}`}
        {caseIds.length > 0 && (
          <>
            {' '}
            <Link to={ledgerOf(caseIds)}>{t('reports.checkCases', { n: caseIds.length })}</Link>
          </>
        )}
      </span>
    </span>
  );
}
