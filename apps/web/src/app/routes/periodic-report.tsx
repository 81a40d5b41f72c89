import { useParams } from 'react-router';
import { PeriodicPage } from '../../features/reports/components/periodic-page';

export function Component() {
  const { id = '' } = useParams();
  return <PeriodicPage key={id} id={id} />;
}
