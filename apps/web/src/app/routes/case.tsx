import type { CaseView } from '@bihuan/contracts';
import { useParams } from 'react-router';
import { CasePage } from '../../features/cases/components/case-page';
import { CaseUrgings } from '../../features/escalation/components/case-urgings';
import { CaseNews } from '../live/case-news';
import { CaseDocuments } from '../../features/official-documents/components/case-documents';

export function Component() {
  const { id = '' } = useParams();
  return <CasePage key={id} id={id} Urgings={Papers} />;
}

/** What is written in a case: urging notices in their place, and the other documents below. */
function Papers({ view, place }: Readonly<{ view: CaseView; place: 'above' | 'below' }>) {
  return (
    <>
      <CaseUrgings view={view} place={place} />
      {place === 'above' && <CaseNews caseId={view.id} version={view.version} />}
      {place === 'below' && <CaseDocuments view={view} />}
    </>
  );
}
