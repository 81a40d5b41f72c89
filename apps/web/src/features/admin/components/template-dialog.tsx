import { Button } from '@mantine/core';
import { newTemplate, templateBody, type TemplateView } from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsBelow, errorsOf, errorsOfPointers, type FieldErrors } from '../../../shared/lib/field-errors';
import { ApiProblem, isProblem } from '../../../shared/lib/http';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useFocusOnFault } from '../../../shared/ui/use-focus-on-fault';
import { useSaveTemplate } from '../api/save-template';
import { bodyOfDraft, draftOfTemplate, newDraft, type TemplateDraft } from '../lib/template-draft';
import { TemplateLimits } from './template-limits';
import { TemplateWords } from './template-words';

type Props = Readonly<{ template: TemplateView | null; onClose: () => void; onReload: () => void }>;

export type TemplatePartProps = Readonly<{
  draft: TemplateDraft;
  errors: FieldErrors;
  onSet: (change: Partial<TemplateDraft>) => void;
}>;

export function TemplateDialog({ template, onClose, onReload }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => (template ? draftOfTemplate(template) : newDraft()));
  const { save, errors, root, submit } = useSubmit(template, draft, () => {
    notifyDone(t('common.saved'));
    onClose();
  });
  const parts = { draft, errors, onSet: (change: Partial<TemplateDraft>) => setDraft({ ...draft, ...change }) };
  const faults = Object.keys(errors).length;
  return (
    <Dialog title={template ? t('templates.edit', { code: template.code }) : t('templates.add')} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit} ref={root}>
        <TemplateWords {...parts} isNew={template === null} />
        <TemplateLimits {...parts} errors={errorsBelow(errors, 'terms')} />
        {save.isError && (
          <ProblemAlert error={save.error}>
            {isProblem(save.error, 412) && (
              <div>
                {t('templates.staleText')}
                <div>
                  <Button mt="sm" variant="default" onClick={onReload}>
                    {t('templates.stale')}
                  </Button>
                </div>
              </div>
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

function useSubmit(template: TemplateView | null, draft: TemplateDraft, onSuccess: () => void) {
  const save = useSaveTemplate();
  const [errors, setErrors] = useState<FieldErrors>({});
  const [attempts, setAttempts] = useState(0);
  const root = useFocusOnFault(attempts, Object.keys(errors).length);
  const onError = (error: Error) => {
    if (error instanceof ApiProblem) setErrors(errorsOfPointers(error.problem.errors));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    const body = bodyOfDraft(draft);
    if (template) {
      const changed = templateBody.safeParse(body);
      setErrors(changed.success ? {} : errorsOf(changed.error));
      const { code, version } = template;
      if (changed.success) save.mutate({ code, version, body: changed.data }, { onSuccess, onError });
      return;
    }
    const created = newTemplate.safeParse({ code: draft.code, body });
    setErrors(created.success ? {} : withoutBody(errorsOf(created.error)));
    if (created.success) save.mutate(created.data, { onSuccess, onError });
  };
  return { save, errors, root, submit };
}

/** A new template's body is a part of what is sent; its fields are called the same on the form. */
function withoutBody(errors: FieldErrors): FieldErrors {
  return { ...errors, ...errorsBelow(errors, 'body') };
}
