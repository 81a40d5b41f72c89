import { Button, Textarea } from '@mantine/core';
import { urgingColours, urgingDraftBody, type UrgingColour } from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsOf, type FieldErrors } from '../../../shared/lib/field-errors';
import { CodeSelect } from '../../../shared/trade/code-select';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useFocusOnFault } from '../../../shared/ui/use-focus-on-fault';
import { useDraftUrging } from '../api/draft-urging';

/** Starts a notice by hand: its colour, and why it begins there; the words are drafted from the case. */
export function DraftDialog({ caseId, onClose }: Readonly<{ caseId: string; onClose: () => void }>) {
  const { t } = useTranslation();
  const draft = useDraftUrging(caseId);
  const [colour, setColour] = useState<UrgingColour | ''>('blue');
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<FieldErrors>({});
  const [attempts, setAttempts] = useState(0);
  const root = useFocusOnFault(attempts, Object.keys(errors).length);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    const parsed = urgingDraftBody.safeParse({ colour, reason });
    setErrors(parsed.success ? {} : errorsOf(parsed.error));
    if (!parsed.success) return;
    draft.mutate(parsed.data, {
      onSuccess: () => {
        notifyDone(t('escalation.drafted'));
        onClose();
      },
    });
  };
  return (
    <Dialog title={t('escalation.draft')} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit} ref={root}>
        {draft.isError && <ProblemAlert error={draft.error} />}
        <p className="prose">{t('escalation.draftHint')}</p>
        <CodeSelect
          label={t('escalation.colour')}
          list={urgingColours}
          error={errors['colour']}
          value={colour}
          onChange={setColour}
        />
        <Textarea
          autosize
          minRows={2}
          required
          label={t('escalation.why')}
          error={errors['reason']}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" loading={draft.isPending}>
          {t('escalation.draft')}
        </Button>
      </form>
    </Dialog>
  );
}
