import { Button, PasswordInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { passwordChange } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { errorsOf } from '../../../shared/lib/field-errors';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useChangePassword } from '../api/change-password';

type Props = Readonly<{ onClose: () => void }>;

export function ChangePasswordDialog({ onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('session.changePassword')} onClose={onClose}>
      <ChangePasswordForm onClose={onClose} />
    </Dialog>
  );
}

function ChangePasswordForm({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation();
  const change = useChangePassword();
  const form = useForm({
    initialValues: { current: '', next: '', repeat: '' },
    validate: ({ current, next, repeat }) => {
      const parsed = passwordChange.safeParse({ current, next });
      return {
        ...(parsed.success ? {} : errorsOf(parsed.error)),
        ...(next === repeat ? {} : { repeat: t('session.mismatch') }),
      };
    },
  });
  const submit = ({ current, next }: typeof form.values) =>
    change.mutate(
      { current, next },
      {
        onSuccess: () => {
          notifyDone(t('session.changed'));
          onClose();
        },
      },
    );
  return (
    <form className="stack" noValidate onSubmit={form.onSubmit(submit)}>
      {change.isError && <ProblemAlert error={change.error} />}
      <PasswordInput label={t('session.current')} autoComplete="current-password" {...form.getInputProps('current')} />
      <PasswordInput
        label={t('session.next')}
        description={t('session.rule')}
        autoComplete="new-password"
        {...form.getInputProps('next')}
        error={form.errors['next'] && t('session.rule')}
      />
      <PasswordInput label={t('session.repeat')} autoComplete="new-password" {...form.getInputProps('repeat')} />
      <Button type="submit" loading={change.isPending}>
        {t('session.changePassword')}
      </Button>
    </form>
  );
}
