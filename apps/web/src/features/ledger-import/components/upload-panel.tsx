import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FileDrop } from '../../../shared/ui/file-drop';
import { Panel } from '../../../shared/ui/panel';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useUploadLedger } from '../api/upload-ledger';
import { PasteBox } from './paste-box';

const isReadable = (file: File): boolean => /\.(xlsx|xls|csv)$/i.test(file.name);

export function UploadPanel() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const upload = useUploadLedger();
  const [isWrongType, setIsWrongType] = useState(false);
  const send = (ledger: File | string) =>
    upload.mutate(ledger, { onSuccess: ({ id }) => void navigate(`/ledger-imports/${id}`) });
  const take = (file: File) => {
    setIsWrongType(!isReadable(file));
    if (isReadable(file)) send(file);
  };
  return (
    <Panel title={t('ledgerImport.upload')}>
      <div className="stack">
        {upload.isError && <ProblemAlert error={upload.error} />}
        <FileDrop
          label={upload.isPending ? t('ledgerImport.reading') : t('ledgerImport.drop')}
          hint={t('ledgerImport.formats')}
          accept=".xlsx,.xls,.csv"
          disabled={upload.isPending}
          error={isWrongType ? t('ledgerImport.wrongType') : undefined}
          onFile={take}
        />
        <PasteBox disabled={upload.isPending} onText={send} />
      </div>
    </Panel>
  );
}
