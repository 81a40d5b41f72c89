import type { CaseView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { queryString } from '../../../shared/lib/query-string';
import { useMay } from '../../../shared/session/session-context';
import { Panel } from '../../../shared/ui/panel';
import css from './finding.module.css';

/** The words of the inspection as they were registered, and what the unit means to reach. */
export function Finding({ view }: Readonly<{ view: CaseView }>) {
  const { t } = useTranslation();
  const mayReadImports = useMay('intake.import');
  const { origin } = view;
  const title = origin?.block === 'undertaking' ? t('cases.undertaking') : t('cases.finding');
  return (
    <Panel title={title} aside={t('cases.findingHint')}>
      <blockquote className={css.finding}>{view.finding}</blockquote>
      {origin && (
        <p className={css.origin}>
          {origin.reportYear !== null && <span>{t('cases.originYear', { year: origin.reportYear })}</span>}
          {mayReadImports && (
            <Link to={`/imports/${origin.importId}${queryString({ at: origin.start })}`}>{t('cases.origin')}</Link>
          )}
        </p>
      )}
      {view.cause && (
        <>
          <h3 className={css.part}>{t('cases.cause')}</h3>
          <p className="prose">{view.cause}</p>
        </>
      )}
      {view.goal && (
        <>
          <h3 className={css.part}>{t('cases.goal')}</h3>
          <p className="prose">{view.goal}</p>
        </>
      )}
    </Panel>
  );
}
