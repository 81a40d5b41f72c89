import type { CaseView } from '@bihuan/contracts';
import { useParams } from 'react-router';
import { CasePage } from '../../features/cases/components/case-page';
import { Count, type CaseSlots } from '../../features/cases/components/case-tabs';
import { useCaseUrgings } from '../../features/escalation/api/list-urgings';
import { CaseComments } from '../../features/comments/components/case-comments';
import { CaseUrgings } from '../../features/escalation/components/case-urgings';
import { CaseNews } from '../live/case-news';
import { useDocuments } from '../../features/official-documents/api/list-documents';
import { CaseDocuments } from '../../features/official-documents/components/case-documents';

type Props = Readonly<{ view: CaseView }>;

/** What other features know of a case: its papers, and what is said about it. */
const slots: CaseSlots = { Above, Documents, DocumentCount, Comments: CaseComments };

export function Component() {
  const { id = '' } = useParams();
  return <CasePage key={id} id={id} slots={slots} />;
}

function Above({ view }: Props) {
  return (
    <>
      <CaseUrgings view={view} place="above" />
      <CaseNews caseId={view.id} version={view.version} />
    </>
  );
}

function Documents({ view }: Props) {
  return (
    <>
      <CaseUrgings view={view} place="below" />
      <CaseDocuments view={view} />
    </>
  );
}

function DocumentCount({ view }: Props) {
  const urgings = useCaseUrgings(view.id, 1).data?.total ?? 0;
  const documents = useDocuments({ caseId: view.id, page: 1 }, 10).data?.total ?? 0;
  return <Count n={urgings + documents} />;
}
