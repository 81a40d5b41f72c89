import { urgingColours, urgingStatuses, type EscalationCounts, type UrgingStatus } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { changedParams, pageOfAddress } from '../../../shared/lib/query-string';
import { CodeSelect } from '../../../shared/trade/code-select';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Panel } from '../../../shared/ui/panel';
import { useUrgings } from '../api/list-urgings';
import { useCounts } from '../api/read-counts';
import { Candidates } from './candidates';
import css from './escalation.module.css';
import { UrgingList } from './urging-list';

const waiting = ['draft', 'approved', 'issued'] as const;
type Waiting = (typeof waiting)[number];

/** What the ladder leads to: candidates to decide on, notices to approve, to issue, to be signed for; and all notices. */
export function EscalationPage() {
  const { t } = useTranslation();
  const counts = useCounts();
  return (
    <>
      <PageHeader title={t('escalation.title')} lead={t('escalation.lead')} />
      <div className={css.page}>
        <Panel title={t('escalation.candidates')}>
          <Loaded query={counts}>{({ candidates }) => <AllCandidates candidates={candidates} />}</Loaded>
        </Panel>
        {waiting.map((status) => (
          <WaitingNotices key={status} status={status} counts={counts.data} />
        ))}
        <AllNotices />
      </div>
    </>
  );
}

function AllCandidates({ candidates }: Pick<EscalationCounts, 'candidates'>) {
  const { t } = useTranslation();
  if (candidates.length === 0) return <p className="soft">{t('escalation.noCandidates')}</p>;
  return candidates.map(({ effect, count }) => <Candidates key={effect} effect={effect} count={count} />);
}

function WaitingNotices({ status, counts }: Readonly<{ status: Waiting; counts: EscalationCounts | undefined }>) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const query = useUrgings({ status, page });
  const count = counts?.documents.find((one) => one.status === status)?.count ?? 0;
  return (
    <Panel title={t(`escalation.waiting.${status}`)} aside={count > 0 && t('escalation.count', { n: count })}>
      <UrgingList query={query} empty={t(`escalation.none.${status}`)} onPage={setPage} />
    </Panel>
  );
}

function AllNotices() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const set = (changes: Readonly<Record<string, string>>) =>
    setParams(changedParams(params, changes), { replace: true });
  const status = codeIn(urgingStatuses, params.get('status'));
  const colour = codeIn(urgingColours, params.get('colour'));
  const query = useUrgings({ status, colour, page: pageOfAddress(params) });
  return (
    <Panel title={t('escalation.all')}>
      <div className={`row ${css.filters}`}>
        <CodeSelect
          label={t('escalation.status')}
          list={urgingStatuses}
          value={status ?? ''}
          empty={t('escalation.any')}
          onChange={(next: UrgingStatus | '') => set({ status: next })}
        />
        <CodeSelect
          label={t('escalation.colour')}
          list={urgingColours}
          value={colour ?? ''}
          empty={t('escalation.any')}
          onChange={(next) => set({ colour: next })}
        />
      </div>
      <UrgingList query={query} empty={t('escalation.noneAtAll')} onPage={(page) => set({ page: String(page) })} />
    </Panel>
  );
}

function codeIn<Code extends string>(list: Readonly<Record<Code, unknown>>, text: string | null): Code | undefined {
  return (Object.keys(list) as Code[]).find((code) => code === text);
}
