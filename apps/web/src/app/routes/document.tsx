import { useParams } from 'react-router';
import { DocumentPage } from '../../features/official-documents/components/document-page';
import { DocumentSheet } from '../../features/reports/components/document-sheet';

export function Component() {
  const { id = '' } = useParams();
  return <DocumentPage key={id} id={id} Sheet={DocumentSheet} />;
}
