import { Button } from '@mantine/core';
import type { ChannelView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useDeleteChannel } from '../api/delete-channel';

export function DeleteChannelDialog({ channel, onClose }: Readonly<{ channel: ChannelView; onClose: () => void }>) {
  const { t } = useTranslation();
  const remove = useDeleteChannel();
  const go = () =>
    remove.mutate(channel.id, {
      onSuccess: () => {
        notifyDone(t('channels.deleted'));
        onClose();
      },
    });
  return (
    <Dialog title={t('channels.delete')} onClose={onClose}>
      <div className="stack">
        {remove.isError && <ProblemAlert error={remove.error} />}
        <p className="prose">{t('channels.deleteSure', { name: channel.name })}</p>
        <div className="row">
          <Button color="red" loading={remove.isPending} onClick={go}>
            {t('channels.delete')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
