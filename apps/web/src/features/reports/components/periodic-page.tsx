import { periodicKinds, periodicStatuses, type PeriodicView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '../../../shared/i18n/use-words';
import { momentText } from '../../../shared/lib/dates';
import { DefinitionList } from '../../../shared/ui/definition-list';
import { DocumentDownloads } from '../../../shared/ui/document-downloads';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Panel } from '../../../shared/ui/panel';
import { usePeriodic } from '../api/read-periodic';
import { DocumentSheet } from './document-sheet';
import { PeriodicActs } from './periodic-acts';
import { PeriodicWords } from './periodic-words';
import css from './report-page.module.css';

/** One sheet or bulletin: its text, where it stands, and what may be done with it. */
export function PeriodicPage({ id }: Readonly<{ id: string }>) {
  const { t } = useTranslation();
  const query = usePeriodic(id);
  return (
    <Loaded query={query} lines={12} heading={t('cadences.one')}>
      {(view) => <Sheet view={view} onReload={() => void query.refetch()} />}
    </Loaded>
  );
}

type Props = Readonly<{ view: PeriodicView; onReload: () => void }>;

function Sheet({ view, onReload }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { id, kind, from, to, issue, status, version, sha256 } = view;
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={`${words(periodicKinds[kind])} ${t('cadences.period', { from, to })}`}
          above={<Link to="/dispatch">{t('cadences.title')}</Link>}
          lead={[words(periodicStatuses[status]), issue && t('cadences.issue', issue), view.office.name]
            .filter(Boolean)
            .join(' · ')}
          actions={<DocumentDownloads href={`/api/periodic-reports/${id}/document`} />}
        />
      </div>
      <div className={css.columns}>
        <div className={css.side}>
          <Panel title={t('cadences.state')}>
            <Standing view={view} />
            <PeriodicActs view={view} onReload={onReload} />
          </Panel>
          {view.may.includes('edit') && <PeriodicWords key={version} view={view} onReload={onReload} />}
          <p className="prose soft small">{t('reports.sourceHint')}</p>
          {sha256 && (
            <p className={css.fingerprint}>
              {t('reports.fingerprint')}：{sha256}
            </p>
          )}
        </div>
        <DocumentSheet tree={view.tree} />
      </div>
    </>
  );
}

function Standing({ view }: Readonly<{ view: PeriodicView }>) {
  const { t } = useTranslation();
  const { to, draftedAt, editedBy, approval, finishedAt, finishedBy, status } = view;
  const approvedBy = approval && {
    leader: approval.leader,
    date: approval.approvedOn,
    by: approval.by,
    at: momentText(approval.at),
  };
  return (
    <>
      <p className={css.standing}>
        {t('cadences.facts', { date: to })} · {t('cadences.draftedAt', { at: momentText(draftedAt) })}
      </p>
      <DefinitionList
        items={[
          [t('cadences.editedBy'), editedBy.join('、')],
          [t('cadences.approval'), approvedBy && t('cadences.approvedBy', approvedBy)],
          [t('cadences.duties.basis'), approval?.basis],
          [
            status === 'draft' || status === 'approved' ? '' : t(`cadences.finished.${status}`),
            finishedAt && t('cadences.finishedBy', { who: finishedBy ?? '', at: momentText(finishedAt) }),
          ],
        ]}
      />
    </>
  );
}
