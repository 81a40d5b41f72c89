import { useParams } from 'react-router';
import { ReportPage } from '../../features/reports/components/report-page';

export function Component() {
  const { id = '' } = useParams();
  return <ReportPage key={id} id={id} />;
}
