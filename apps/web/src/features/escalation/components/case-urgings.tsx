import { Button } from '@mantine/core';
import type { CaseView, UrgingSummary } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/session-context';
import { Panel } from '../../../shared/ui/panel';
import { useCaseUrgings } from '../api/list-urgings';
import { DraftDialog } from './draft-dialog';
import { UrgingList } from './urging-list';

type Props = Readonly<{
  view: CaseView;
  /** Above the work while a notice is under way, below it otherwise. */
  place: 'above' | 'below';
}>;

/** The urging notices of a case; nothing for whoever neither reads nor drafts any. */
export function CaseUrgings({ view, place }: Props) {
  const { t } = useTranslation();
  const { capabilities } = useSession();
  const [page, setPage] = useState(1);
  const [isDrafting, setIsDrafting] = useState(false);
  const query = useCaseUrgings(view.id, page);
  const notices = query.data?.items ?? [];
  const mayDraft = capabilities.includes('escalation.draft') && isAtWork(view);
  const isEmpty = notices.length === 0 && !mayDraft;
  if (isEmpty || placeOf(view, notices) !== place) return query.isLoading ? <Coming place={place} view={view} /> : null;
  return (
    <Panel
      title={t('escalation.notices')}
      aside={
        mayDraft && (
          <Button size="sm" variant="light" onClick={() => setIsDrafting(true)}>
            {t('escalation.draft')}
          </Button>
        )
      }
    >
      <UrgingList query={query} empty={t('escalation.noneYet')} onPage={setPage} isOnCase />
      {isDrafting && <DraftDialog caseId={view.id} onClose={() => setIsDrafting(false)} />}
    </Panel>
  );
}

/** Holds back what a notice above it would push down. */
function Coming({ place, view }: Props) {
  return place === 'above' && view.state.open && <div aria-busy />;
}

/** Its clock has started, and it has not come to its end. */
function isAtWork({ state, deadline }: CaseView): boolean {
  return state.open && deadline.explanation !== null;
}

function placeOf({ state }: CaseView, notices: readonly UrgingSummary[]): Props['place'] {
  return state.open && notices.some(isUnderWay) ? 'above' : 'below';
}

function isUnderWay({ status, waits }: UrgingSummary): boolean {
  return status === 'draft' || status === 'approved' || waits;
}
