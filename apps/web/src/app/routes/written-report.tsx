import { useParams } from 'react-router';
import { WritingPage } from '../../features/reports/components/writing/writing-page';

export function Component() {
  const { id = '' } = useParams();
  return <WritingPage key={id} id={id} />;
}
