import { deliveryStatuses, type DeliveryStatus } from '@bihuan/contracts';
import { IconCircleCheck, IconCircleX, IconClock, IconSend } from '@tabler/icons-react';
import { useWords } from '../../../shared/i18n/use-words';
import css from './channels.module.css';

const signs = {
  waiting: IconClock,
  sending: IconSend,
  sent: IconCircleCheck,
  failed: IconCircleX,
  'given-up': IconCircleX,
} as const;

export function DeliveryStatusBadge({ status }: Readonly<{ status: DeliveryStatus }>) {
  const words = useWords();
  const Sign = signs[status];
  return (
    <span className={css.state} data-state={status}>
      <Sign size={16} aria-hidden />
      {words(deliveryStatuses[status])}
    </span>
  );
}
