import { useParams } from 'react-router';
import { CasePage } from '../../features/cases/components/case-page';

export function Component() {
  const { id = '' } = useParams();
  return <CasePage key={id} id={id} />;
}
