import { useParams } from 'react-router';
import { ReprojectionPage } from '../../features/calendars/components/reprojection-page';

export function Component() {
  const { id = '' } = useParams();
  return <ReprojectionPage key={id} id={id} />;
}
