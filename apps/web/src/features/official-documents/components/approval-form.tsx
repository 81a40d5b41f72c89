import { Button, Textarea, TextInput } from '@mantine/core';
import { documentApprovalBody, type DocumentApprovalBody } from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsOf, type FieldErrors } from '../../../shared/lib/field-errors';
import { useFocusOnFault } from '../../../shared/ui/use-focus-on-fault';

type Props = Readonly<{
  label: string;
  /** The approver records the written approval of a government leader. */
  needsLeader: boolean;
  isPending: boolean;
  onSubmit: (body: DocumentApprovalBody) => void;
}>;

const blank = { opinion: '', leader: '', document: '', on: '' };

/** Asks with what words a document is approved and, where it criticises, for the word of a leader. */
export function ApprovalForm({ label, needsLeader, isPending, onSubmit }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(blank);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [attempts, setAttempts] = useState(0);
  const root = useFocusOnFault(attempts, Object.keys(errors).length);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    const { opinion, leader, document, on } = draft;
    const written = needsLeader ? { leader, document, on } : null;
    const parsed = documentApprovalBody.safeParse({ opinion, leaderApproval: written });
    setErrors(parsed.success ? {} : errorsOf(parsed.error));
    if (parsed.success) onSubmit(parsed.data);
  };
  const field = (name: keyof typeof blank, path: string = name) => ({
    label: t(`documents.approval.${name}`),
    required: true,
    error: errors[path],
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setDraft({ ...draft, [name]: event.currentTarget.value }),
  });
  return (
    <form className="stack" noValidate onSubmit={submit} ref={root}>
      <Textarea data-autofocus autosize minRows={2} {...field('opinion')} />
      {needsLeader && (
        <fieldset className="plain stack">
          <legend>{t('documents.approval.written')}</legend>
          <p className="soft small">{t('documents.approval.writtenHint')}</p>
          <TextInput {...field('leader', 'leaderApproval.leader')} />
          <TextInput {...field('document', 'leaderApproval.document')} />
          <TextInput type="date" {...field('on', 'leaderApproval.on')} />
        </fieldset>
      )}
      <Button type="submit" loading={isPending}>
        {label}
      </Button>
    </form>
  );
}
