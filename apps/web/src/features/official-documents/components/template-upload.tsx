import { Checkbox } from '@mantine/core';
import { fieldsOfDocument, type TemplateScope } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { FileDrop } from '../../../shared/ui/file-drop';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useUploadTemplate } from '../api/keep-templates';
import css from './documents.module.css';

/** Takes a new version. What it lacks, and what nothing fills, is told by name before it is kept. */
export function TemplateUpload({ scope }: Readonly<{ scope: TemplateScope }>) {
  const { t } = useTranslation();
  const words = useWords();
  const upload = useUploadTemplate(scope);
  const [acceptUnknown, setAcceptUnknown] = useState(false);
  const fields = fieldsOfDocument(scope.kind);
  const named = (required: boolean) =>
    fields
      .filter((field) => field.required === required)
      .map(({ name, label }) => {
        const said = words(label);
        return said === name ? `{{${name}}}` : `{{${name}}} (${said})`;
      })
      .join('、');
  const take = (file: File) =>
    upload.mutate(
      { file, acceptUnknown },
      { onSuccess: ({ version }) => notifyDone(t('documents.templates.kept', { version })) },
    );
  return (
    <div className="stack">
      {upload.isError && <ProblemAlert error={upload.error} />}
      <p className={css.names}>{t('documents.templates.required', { names: named(true) })}</p>
      <p className={css.names}>{t('documents.templates.optional', { names: named(false) })}</p>
      <Checkbox
        label={t('documents.templates.acceptUnknown')}
        checked={acceptUnknown}
        onChange={(event) => setAcceptUnknown(event.currentTarget.checked)}
      />
      <FileDrop
        label={t('documents.templates.choose')}
        hint={t('documents.templates.hint')}
        accept=".docx"
        disabled={upload.isPending}
        onFile={take}
      />
    </div>
  );
}
