import { channelChange, newChannel, type ChannelView } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsOf } from '../../../shared/lib/field-errors';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { SavingForm } from '../../../shared/ui/saving-form';
import { useSaving, type Checked } from '../../../shared/ui/use-saving';
import { useSaveChannel, type SavedChannel } from '../api/save-channel';
import { channelChangeOf, draftOfChannel, newChannelOf, type ChannelDraft } from '../lib/channel-draft';
import { ChannelFields } from './channel-fields';

type Props = Readonly<{ channel: ChannelView | null; onClose: () => void; onReload: () => void }>;

export function ChannelDialog({ channel, onClose, onReload }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => draftOfChannel(channel));
  const saving = useSaving({
    save: useSaveChannel(),
    check: () => checked(channel, draft),
    onSaved: () => {
      notifyDone(t('common.saved'));
      onClose();
    },
  });
  return (
    <Dialog title={channel ? t('channels.edit') : t('channels.add')} onClose={onClose}>
      <SavingForm saving={saving} stale={{ label: t('channels.reload'), onReload }}>
        <ChannelFields
          channel={channel}
          draft={draft}
          errors={saving.errors}
          onSet={(change) => setDraft({ ...draft, ...change })}
        />
      </SavingForm>
    </Dialog>
  );
}

function checked(channel: ChannelView | null, draft: ChannelDraft): Checked<SavedChannel> {
  if (channel) {
    const changed = channelChange.safeParse(channelChangeOf(draft));
    const { id, version } = channel;
    return changed.success
      ? { ok: true, body: { id, version, body: changed.data } }
      : { ok: false, errors: errorsOf(changed.error) };
  }
  const created = newChannel.safeParse(newChannelOf(draft));
  return created.success
    ? { ok: true, body: { id: null, body: created.data } }
    : { ok: false, errors: errorsOf(created.error) };
}
