import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FileDrop } from '../../../shared/ui/file-drop';
import { Panel } from '../../../shared/ui/panel';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useUploadReport } from '../api/upload-report';
import { PasteBox } from './paste-box';

const isReadable = (file: File): boolean => /\.(docx|pdf|html?|txt)$/i.test(file.name);

export function UploadPanel() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const upload = useUploadReport();
  const [isWrongType, setIsWrongType] = useState(false);
  const take = (file: File) => {
    setIsWrongType(!isReadable(file));
    if (isReadable(file)) upload.mutate(file, { onSuccess: ({ id }) => void navigate(`/imports/${id}`) });
  };
  return (
    <Panel title={t('intake.upload')}>
      <div className="stack">
        {upload.isError && <ProblemAlert error={upload.error} />}
        <FileDrop
          label={upload.isPending ? t('intake.reading') : t('intake.drop')}
          hint={t('intake.formats')}
          accept=".docx,.pdf,.html,.htm,.txt"
          disabled={upload.isPending}
          error={isWrongType ? t('intake.wrongType') : undefined}
          onFile={take}
        />
        <PasteBox disabled={upload.isPending} onText={(text) => take(new File([text], `${t('intake.pasted')}.txt`))} />
      </div>
    </Panel>
  );
}
