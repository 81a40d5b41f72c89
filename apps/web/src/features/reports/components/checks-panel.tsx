import type { AnnualReportView } from '@bihuan/contracts';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { ledgerOf } from '../../../shared/lib/query-string';
import { Panel } from '../../../shared/ui/panel';
import css from './checks-panel.module.css';

/** What does not add up, with the cases concerned. */
export function ChecksPanel({ checks }: Readonly<{ checks: AnnualReportView['checks'] }>) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Panel title={t('reports.checks')}>
      {checks.length === 0 && (
        <p className={css.none}>
          <IconCircleCheck size={20} aria-hidden />
          {t('reports.noChecks')}
        </p>
      )}
      <ul className={`plain ${css.list}`}>
        {checks.map((check) => (
          <li key={`${check.code}${check.message.zh}`} className={css.check}>
            <IconAlertTriangle size={20} aria-hidden />
            <div>
              {words(check.message)}
              {check.caseIds.length > 0 && (
                <div>
                  <Link to={ledgerOf(check.caseIds)}>{t('reports.checkCases', { n: check.caseIds.length })}</Link>
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
