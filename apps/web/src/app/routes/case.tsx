import { useParams } from 'react-router';
import { CasePage } from '../../features/cases/components/case-page';
import { CaseUrgings } from '../../features/escalation/components/case-urgings';

export function Component() {
  const { id = '' } = useParams();
  return <CasePage key={id} id={id} Urgings={CaseUrgings} />;
}
