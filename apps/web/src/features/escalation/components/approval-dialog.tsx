import { Button, Textarea, TextInput } from '@mantine/core';
import { approvalBody, type ApprovalBody } from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsOf, type FieldErrors } from '../../../shared/lib/field-errors';
import { Dialog } from '../../../shared/ui/dialog';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useFocusOnFault } from '../../../shared/ui/use-focus-on-fault';

type Props = Readonly<{
  title: string;
  /** The approver records the written approval of a government leader. */
  needsLeader: boolean;
  error: unknown;
  isPending: boolean;
  onSubmit: (body: ApprovalBody) => void;
  onClose: () => void;
}>;

const BASIS = '《政府督查工作条例》第二十一条';
const blank = { basis: BASIS, opinion: '', leader: '', document: '', on: '' };

/** Asks under which authority something is approved, and with what words. */
export function ApprovalDialog({ title, needsLeader, error, isPending, onSubmit, onClose }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(blank);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [attempts, setAttempts] = useState(0);
  const root = useFocusOnFault(attempts, Object.keys(errors).length);
  const set = (change: Partial<typeof blank>) => setDraft({ ...draft, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    const { basis, opinion, leader, document, on } = draft;
    const parsed = approvalBody.safeParse({
      basis,
      opinion,
      leaderApproval: needsLeader ? { leader, document, on } : null,
    });
    setErrors(parsed.success ? {} : errorsOf(parsed.error));
    if (parsed.success) onSubmit(parsed.data);
  };
  const field = (name: keyof typeof blank, path: string = name) => ({
    label: t(`escalation.approval.${name}`),
    required: true,
    error: errors[path],
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit} ref={root}>
        {Boolean(error) && <ProblemAlert error={error} />}
        <Textarea data-autofocus autosize minRows={2} {...field('opinion')} />
        <TextInput {...field('basis')} />
        {needsLeader && (
          <fieldset className="plain stack">
            <legend>{t('escalation.approval.written')}</legend>
            <p className="soft small">{t('escalation.approval.writtenHint')}</p>
            <TextInput {...field('leader', 'leaderApproval.leader')} />
            <TextInput {...field('document', 'leaderApproval.document')} />
            <TextInput type="date" {...field('on', 'leaderApproval.on')} />
          </fieldset>
        )}
        <Button type="submit" loading={isPending}>
          {title}
        </Button>
      </form>
    </Dialog>
  );
}
