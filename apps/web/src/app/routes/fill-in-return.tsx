import { useParams } from 'react-router';
import { ReturnPage } from '../../features/fill-in/components/return-page';

export function Component() {
  const { id = '' } = useParams();
  return <ReturnPage key={id} id={id} />;
}
