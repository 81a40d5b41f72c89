import { useParams } from 'react-router';
import { FrozenYearPage } from '../../features/year/components/frozen/frozen-year-page';

export function Component() {
  const { id = '' } = useParams();
  return <FrozenYearPage key={id} id={id} />;
}
