import { Button } from '@mantine/core';
import type { PublicPageSummary } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../../shared/session/session-context';
import { PublishDialog } from './publish-dialog';
import { WithdrawDialog } from './withdraw-dialog';

type Props = Readonly<{ page: PublicPageSummary; onReload: () => void }>;

/** Publishing and withdrawing, for the head of office; for others who does it. */
export function PageActs({ page, onReload }: Props) {
  const { t } = useTranslation();
  const mayPublish = useMay('public-pages.publish');
  const [doing, setDoing] = useState<'publish' | 'withdraw' | null>(null);
  const isDraft = page.status === 'draft';
  if (!mayPublish) return isDraft ? <p className="prose soft">{t('publicPages.waits')}</p> : null;
  const isBlocked = isDraft && page.findings.some(({ certain }) => certain);
  const parts = { page, onReload, onClose: () => setDoing(null) };
  return (
    <>
      {isBlocked && <p className="prose">{t('publicPages.blocked')}</p>}
      <div className="row">
        {isDraft && !isBlocked && <Button onClick={() => setDoing('publish')}>{t('publicPages.publish')}</Button>}
        <Button variant="default" onClick={() => setDoing('withdraw')}>
          {t('publicPages.withdraw')}
        </Button>
      </div>
      {doing === 'publish' && <PublishDialog {...parts} />}
      {doing === 'withdraw' && <WithdrawDialog {...parts} />}
    </>
  );
}
