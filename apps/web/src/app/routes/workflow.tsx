import { useParams, useSearchParams } from 'react-router';
import { WorkflowPage } from '../../features/workflows/components/workflow-page';

export function Component() {
  const { id } = useParams();
  const [params] = useSearchParams();
  const version = Number(params.get('version'));
  return <WorkflowPage id={id} version={Number.isInteger(version) && version > 0 ? version : null} />;
}
