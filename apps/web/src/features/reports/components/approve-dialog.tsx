import { Button, Textarea, TextInput } from '@mantine/core';
import { bulletinApproval } from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsOf, type FieldErrors } from '../../../shared/lib/field-errors';
import { useSession } from '../../../shared/session/session-context';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { StaleFault } from '../../../shared/ui/stale-fault';
import { useChangePeriodic } from '../api/change-periodic';
import type { PeriodicProps } from './periodic-acts';

/** Records which leader of the government approved that units are named, when, and where that is written. */
export function ApproveDialog({ view, onReload, onClose }: PeriodicProps & Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation();
  const { today } = useSession();
  const change = useChangePeriodic(view.id);
  const [typed, setTyped] = useState({ leader: '', approvedOn: today, basis: '' });
  const [errors, setErrors] = useState<FieldErrors>({});
  const set = (more: Partial<typeof typed>) => setTyped({ ...typed, ...more });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = bulletinApproval.safeParse(typed);
    setErrors(parsed.success ? {} : errorsOf(parsed.error));
    if (!parsed.success) return;
    change.mutate(
      { act: 'approve', version: view.version, body: parsed.data },
      {
        onSuccess: () => {
          notifyDone(t('cadences.done'));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog title={t('cadences.acts.approve')} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        {change.isError && <StaleFault error={change.error} label={t('cadences.stale')} onReload={onReload} />}
        <TextInput
          data-autofocus
          label={t('cadences.leader')}
          required
          maxLength={50}
          error={errors['leader']}
          value={typed.leader}
          onChange={(event) => set({ leader: event.currentTarget.value })}
        />
        <TextInput
          label={t('cadences.approvedOn')}
          type="date"
          required
          max={today}
          error={errors['approvedOn']}
          value={typed.approvedOn}
          onChange={(event) => set({ approvedOn: event.currentTarget.value })}
        />
        <Textarea
          label={t('cadences.basis')}
          description={t('cadences.basisHint')}
          required
          autosize
          minRows={2}
          maxLength={500}
          error={errors['basis']}
          value={typed.basis}
          onChange={(event) => set({ basis: event.currentTarget.value })}
        />
        <Button type="submit" loading={change.isPending}>
          {t('cadences.acts.approve')}
        </Button>
      </form>
    </Dialog>
  );
}
