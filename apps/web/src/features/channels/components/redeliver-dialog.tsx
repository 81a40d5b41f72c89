import { Button, TextInput } from '@mantine/core';
import type { ChannelView } from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/session-context';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useRedeliverAll } from '../api/redeliver';

/** Sends again what of a channel did not arrive since the beginning of a day. */
export function RedeliverDialog({ channel, onClose }: Readonly<{ channel: ChannelView; onClose: () => void }>) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [day, setDay] = useState(today);
  const again = useRedeliverAll();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (day === '') return;
    again.mutate(
      { channelId: channel.id, since: `${day}T00:00:00+08:00` },
      {
        onSuccess: ({ count }) => {
          notifyDone(t('channels.againDone', { n: count }));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog title={t('channels.againAll')} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {again.isError && <ProblemAlert error={again.error} />}
        <p className="prose">{t('channels.againText', { name: channel.name })}</p>
        <TextInput
          label={t('channels.since')}
          type="date"
          required
          max={today}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Button type="submit" loading={again.isPending}>
          {t('channels.again')}
        </Button>
      </form>
    </Dialog>
  );
}
