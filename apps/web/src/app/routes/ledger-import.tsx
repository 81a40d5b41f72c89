import { useParams } from 'react-router';
import { LedgerImportPage } from '../../features/ledger-import/components/ledger-import-page';

export function Component() {
  const { id = '' } = useParams();
  return <LedgerImportPage key={id} id={id} />;
}
