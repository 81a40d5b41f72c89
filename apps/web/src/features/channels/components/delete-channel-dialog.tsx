import type { ChannelView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog';
import { useDeleteChannel } from '../api/delete-channel';

export function DeleteChannelDialog({ channel, onClose }: Readonly<{ channel: ChannelView; onClose: () => void }>) {
  const { t } = useTranslation();
  return (
    <ConfirmDialog
      title={t('channels.delete')}
      text={t('channels.deleteSure', { name: channel.name })}
      done={t('channels.deleted')}
      act={useDeleteChannel()}
      subject={channel.id}
      onClose={onClose}
    />
  );
}
