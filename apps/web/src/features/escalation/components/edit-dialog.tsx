import { Button, Textarea, TextInput } from '@mantine/core';
import { urgingEditBody, type UrgingEditBody, type UrgingView } from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsOf, type FieldErrors } from '../../../shared/lib/field-errors';
import { Dialog } from '../../../shared/ui/dialog';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useFocusOnFault } from '../../../shared/ui/use-focus-on-fault';

type Props = Readonly<{
  urging: UrgingView;
  error: unknown;
  isPending: boolean;
  onSubmit: (body: UrgingEditBody) => void;
  onClose: () => void;
}>;

/** The words of a notice, each part in a field of its own. */
export function EditDialog({ urging, error, isPending, onSubmit, onClose }: Props) {
  const { t } = useTranslation();
  const { title, content } = urging;
  const [draft, setDraft] = useState({
    ...content,
    title,
    notice: content.notice ?? '',
    copyTo: content.copyTo ?? '',
  });
  const [errors, setErrors] = useState<FieldErrors>({});
  const [attempts, setAttempts] = useState(0);
  const root = useFocusOnFault(attempts, Object.keys(errors).length);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    const { title: words, notice, copyTo, ...rest } = draft;
    const written = { ...rest, notice: notice.trim() || null, copyTo: copyTo.trim() || null };
    const parsed = urgingEditBody.safeParse({ title: words, content: written });
    setErrors(parsed.success ? {} : errorsOf(parsed.error));
    if (parsed.success) onSubmit(parsed.data);
  };
  const field = (name: keyof typeof draft, isOptional = false) => ({
    label: t(`escalation.parts.${name}`),
    required: !isOptional,
    error: errors[name === 'title' ? name : `content.${name}`],
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setDraft({ ...draft, [name]: event.currentTarget.value }),
  });
  return (
    <Dialog title={t('escalation.actions.edit')} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit} ref={root}>
        {Boolean(error) && <ProblemAlert error={error} />}
        {urging.status === 'approved' && <p className="prose">{t('escalation.editUnapproves')}</p>}
        <TextInput data-autofocus {...field('title')} />
        <Textarea autosize minRows={2} {...field('facts')} />
        <Textarea autosize minRows={1} {...field('basis')} />
        <Textarea autosize minRows={2} {...field('requirement')} />
        <TextInput type="date" {...field('answerBy')} />
        <Textarea autosize minRows={1} {...field('notice', true)} />
        <TextInput {...field('contact')} />
        <TextInput {...field('copyTo', true)} />
        <Button type="submit" loading={isPending}>
          {t('common.save')}
        </Button>
      </form>
    </Dialog>
  );
}
