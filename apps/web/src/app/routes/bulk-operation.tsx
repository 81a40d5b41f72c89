import { useParams } from 'react-router';
import { BulkOperationPage } from '../../features/bulk/components/bulk-operation-page';

export function Component() {
  const { id = '' } = useParams();
  return <BulkOperationPage key={id} id={id} />;
}
