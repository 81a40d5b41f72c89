import { useParams } from 'react-router';
import { ImportPage } from '../../features/intake/components/import-page';

export function Component() {
  const { id = '' } = useParams();
  return <ImportPage key={id} id={id} />;
}
