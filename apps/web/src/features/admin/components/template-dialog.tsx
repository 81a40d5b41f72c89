import { newTemplate, templateBody, type TemplateView } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsBelow, errorsOf, type FieldErrors } from '../../../shared/lib/field-errors';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { SavingForm } from '../../../shared/ui/saving-form';
import { useSaving, type Checked } from '../../../shared/ui/use-saving';
import { useSaveTemplate, type SavedTemplate } from '../api/save-template';
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
  const saving = useSaving({
    save: useSaveTemplate(),
    check: () => checked(template, draft),
    onSaved: () => {
      notifyDone(t('common.saved'));
      onClose();
    },
  });
  const { errors } = saving;
  const parts = { draft, errors, onSet: (change: Partial<TemplateDraft>) => setDraft({ ...draft, ...change }) };
  return (
    <Dialog title={template ? t('templates.edit', { code: template.code }) : t('templates.add')} onClose={onClose}>
      <SavingForm saving={saving} stale={{ text: t('templates.staleText'), label: t('templates.stale'), onReload }}>
        <TemplateWords {...parts} isNew={template === null} />
        <TemplateLimits {...parts} errors={errorsBelow(errors, 'terms')} />
      </SavingForm>
    </Dialog>
  );
}

function checked(template: TemplateView | null, draft: TemplateDraft): Checked<SavedTemplate> {
  const body = bodyOfDraft(draft);
  if (template) {
    const changed = templateBody.safeParse(body);
    const { code, version } = template;
    return changed.success
      ? { ok: true, body: { code, version, body: changed.data } }
      : { ok: false, errors: errorsOf(changed.error) };
  }
  const created = newTemplate.safeParse({ code: draft.code, body });
  return created.success
    ? { ok: true, body: created.data }
    : { ok: false, errors: withoutBody(errorsOf(created.error)) };
}

/** A new template's body is a part of what is sent; its fields are called the same on the form. */
function withoutBody(errors: FieldErrors): FieldErrors {
  return { ...errors, ...errorsBelow(errors, 'body') };
}
