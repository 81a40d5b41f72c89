import { Button } from '@mantine/core';
import { channelChange, newChannel, type ChannelView } from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsOf, errorsOfPointers, type FieldErrors } from '../../../shared/lib/field-errors';
import { ApiProblem, isProblem } from '../../../shared/lib/http';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useFocusOnFault } from '../../../shared/ui/use-focus-on-fault';
import { useSaveChannel } from '../api/save-channel';
import { channelChangeOf, draftOfChannel, newChannelOf, type ChannelDraft } from '../lib/channel-draft';
import { ChannelFields } from './channel-fields';

type Props = Readonly<{ channel: ChannelView | null; onClose: () => void; onReload: () => void }>;

export function ChannelDialog({ channel, onClose, onReload }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => draftOfChannel(channel));
  const { save, errors, root, submit } = useSubmit(channel, draft, () => {
    notifyDone(t('common.saved'));
    onClose();
  });
  const faults = Object.keys(errors).length;
  return (
    <Dialog title={channel ? t('channels.edit') : t('channels.add')} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit} ref={root}>
        <ChannelFields
          channel={channel}
          draft={draft}
          errors={errors}
          onSet={(change) => setDraft({ ...draft, ...change })}
        />
        {save.isError && (
          <ProblemAlert error={save.error}>
            {isProblem(save.error, 412) && (
              <Button mt="sm" variant="default" onClick={onReload}>
                {t('channels.reload')}
              </Button>
            )}
          </ProblemAlert>
        )}
        {faults > 0 && (
          <p className="field-error" role="alert">
            {t('common.errors.summary', { n: faults })}
          </p>
        )}
        <Button type="submit" loading={save.isPending}>
          {t('common.save')}
        </Button>
      </form>
    </Dialog>
  );
}

function useSubmit(channel: ChannelView | null, draft: ChannelDraft, onSuccess: () => void) {
  const save = useSaveChannel();
  const [errors, setErrors] = useState<FieldErrors>({});
  const [attempts, setAttempts] = useState(0);
  const root = useFocusOnFault(attempts, Object.keys(errors).length);
  const onError = (error: Error) => {
    if (error instanceof ApiProblem) setErrors(errorsOfPointers(error.problem.errors));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    if (channel) {
      const changed = channelChange.safeParse(channelChangeOf(draft));
      setErrors(changed.success ? {} : errorsOf(changed.error));
      const { id, version } = channel;
      if (changed.success) save.mutate({ id, version, body: changed.data }, { onSuccess, onError });
      return;
    }
    const created = newChannel.safeParse(newChannelOf(draft));
    setErrors(created.success ? {} : errorsOf(created.error));
    if (created.success) save.mutate({ id: null, body: created.data }, { onSuccess, onError });
  };
  return { save, errors, root, submit };
}
