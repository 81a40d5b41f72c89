import { Button } from '@mantine/core';
import type { WrittenReportView } from '@bihuan/contracts';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../../shared/ui/panel';
import type { DraftInHand } from '../../hooks/use-draft';
import { FinishDialog } from './finish-dialog';
import { RefreshDialog } from './refresh-dialog';

const papers = [
  ['word', '/document'],
  ['pdf', '/pdf'],
  ['publicWord', '/document?edition=public'],
  ['figures', '/figures'],
] as const;

/** The papers of the report as it is saved, fresh figures, and the end of writing. */
export function PapersPanel({ view, inHand }: Readonly<{ view: WrittenReportView; inHand: DraftInHand }>) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<'refresh' | 'finish' | null>(null);
  const close = () => setDoing(null);
  const waits = inHand.isDirty || inHand.isSaving;
  return (
    <Panel title={t('writing.papers')}>
      <div className="stack">
        {papers.map(([name, path]) => (
          <Button
            key={name}
            component="a"
            href={`/api/written-reports/${view.id}${path}`}
            download
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {t(`writing.${name}`)}
          </Button>
        ))}
        {view.may.includes('refresh') && (
          <>
            <Button variant="default" disabled={waits} onClick={() => setDoing('refresh')}>
              {t('writing.refresh')}
            </Button>
            <span className="soft small">{t('writing.refreshHint')}</span>
          </>
        )}
        {view.may.includes('finish') && (
          <Button disabled={waits} onClick={() => setDoing('finish')}>
            {t('writing.finish')}
          </Button>
        )}
      </div>
      {doing === 'refresh' && <RefreshDialog view={view} inHand={inHand} onClose={close} />}
      {doing === 'finish' && <FinishDialog view={view} inHand={inHand} onClose={close} />}
    </Panel>
  );
}
