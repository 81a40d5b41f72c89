import { Button, Textarea } from '@mantine/core';
import { reasonBody } from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsOf } from '../lib/field-errors';
import { useFocusOnFault } from './use-focus-on-fault';

type Props = Readonly<{ label: string; isPending: boolean; onSubmit: (reason: string) => void }>;

/** Asks why. */
export function ReasonForm({ label, isPending, onSubmit }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | undefined>();
  const [attempts, setAttempts] = useState(0);
  const root = useFocusOnFault(attempts, fault ? 1 : 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    const parsed = reasonBody.safeParse({ reason });
    setFault(parsed.success ? undefined : errorsOf(parsed.error)['reason']);
    if (parsed.success) onSubmit(parsed.data.reason);
  };
  return (
    <form className="stack" noValidate onSubmit={submit} ref={root}>
      <Textarea
        data-autofocus
        autosize
        minRows={2}
        required
        label={t('common.reason')}
        error={fault}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" loading={isPending}>
        {label}
      </Button>
    </form>
  );
}
