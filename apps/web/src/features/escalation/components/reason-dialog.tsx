import { Button, Textarea } from '@mantine/core';
import { escalationReasonBody } from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsOf } from '../../../shared/lib/field-errors';
import { Dialog } from '../../../shared/ui/dialog';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useFocusOnFault } from '../../../shared/ui/use-focus-on-fault';

type Props = Readonly<{
  title: string;
  error: unknown;
  isPending: boolean;
  onSubmit: (reason: string) => void;
  onClose: () => void;
}>;

/** Asks why something is let go. */
export function ReasonDialog({ title, error, isPending, onSubmit, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | undefined>();
  const [attempts, setAttempts] = useState(0);
  const root = useFocusOnFault(attempts, fault ? 1 : 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    const parsed = escalationReasonBody.safeParse({ reason });
    setFault(parsed.success ? undefined : errorsOf(parsed.error)['reason']);
    if (parsed.success) onSubmit(parsed.data.reason);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit} ref={root}>
        {Boolean(error) && <ProblemAlert error={error} />}
        <Textarea
          data-autofocus
          autosize
          minRows={2}
          required
          label={t('escalation.reason')}
          error={fault}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" loading={isPending}>
          {title}
        </Button>
      </form>
    </Dialog>
  );
}
