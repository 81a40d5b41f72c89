import { BulkNewPage } from '../../features/bulk/components/bulk-new-page';
import { FreeEventForm } from '../../features/cases/components/free-event-form';

export function Component() {
  return <BulkNewPage Form={FreeEventForm} />;
}
