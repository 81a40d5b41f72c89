import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';
import { ApiProblem } from '../../../../shared/lib/http';
import { FileDrop } from '../../../../shared/ui/file-drop';
import { MAX_FILE_BYTES, useStoreFile } from '../../api/store-file';
import type { FileDraft } from '../../lib/field-value';
import css from './fields.module.css';

type Props = Readonly<{
  label: string;
  error: string | undefined;
  value: FileDraft | null;
  onChange: (file: FileDraft) => void;
}>;

/** A file, stored as soon as it is chosen; the form then carries its id. */
export function FileField({ label, error, value, onChange }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const store = useStoreFile();
  const [isTooBig, setIsTooBig] = useState(false);
  const take = (file: File) => {
    setIsTooBig(file.size > MAX_FILE_BYTES);
    if (file.size <= MAX_FILE_BYTES) {
      store.mutate(file, { onSuccess: (stored) => onChange({ fileId: stored.id, name: stored.name }) });
    }
  };
  const refusal = store.error instanceof ApiProblem ? words(store.error.problem.detail) : undefined;
  return (
    <div>
      <FileDrop
        label={`${label}：${store.isPending ? t('cases.form.uploading') : t('cases.form.chooseFile')}`}
        hint={t('cases.form.fileHint')}
        accept="*/*"
        disabled={store.isPending}
        error={isTooBig ? t('cases.form.tooBig') : (refusal ?? error)}
        onFile={take}
      />
      {value && (
        <output className={css.chosen}>
          <IconPaperclip size={18} aria-hidden />
          {t('cases.form.chosen', { name: value.name })}
        </output>
      )}
    </div>
  );
}
