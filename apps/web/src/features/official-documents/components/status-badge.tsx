import { officialDocumentStatuses, type OfficialDocumentStatus } from '@bihuan/contracts';
import { useWords } from '../../../shared/i18n/use-words';
import css from './documents.module.css';

/** Where a document stands, in words; the colour only repeats them. */
export function StatusBadge({ status }: Readonly<{ status: OfficialDocumentStatus }>) {
  const words = useWords();
  return (
    <span className={css.status} data-status={status}>
      {words(officialDocumentStatuses[status])}
    </span>
  );
}
