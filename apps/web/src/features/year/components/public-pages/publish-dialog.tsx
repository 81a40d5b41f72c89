import { Checkbox } from '@mantine/core';
import type { PublicPageSummary, PublishBody } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../shared/ui/dialog';
import { notifyDone } from '../../../../shared/ui/notify';
import { SavingForm } from '../../../../shared/ui/saving-form';
import { useSaving } from '../../../../shared/ui/use-saving';
import { useActOnPage } from '../../api/public-pages';
import { Findings } from './findings';
import { usePageName } from './use-page-name';

type Props = Readonly<{ page: PublicPageSummary; onReload: () => void; onClose: () => void }>;

/** The head of office publishes a draft, having looked at each finding. */
export function PublishDialog({ page, onReload, onClose }: Props) {
  const { t } = useTranslation();
  const name = usePageName()(page);
  const [acknowledged, setAcknowledged] = useState(false);
  const isClean = page.findings.length === 0;
  const saving = useSaving({
    save: useActOnPage<PublishBody>(page, 'publish'),
    check: () =>
      isClean || acknowledged
        ? { ok: true, body: { acknowledged } }
        : { ok: false, errors: { acknowledged: t('publicPages.mustAcknowledge') } },
    onSaved: () => {
      notifyDone(t('publicPages.published'));
      onClose();
    },
  });
  const fault = saving.errors['acknowledged'];
  return (
    <Dialog title={t('publicPages.publishTitle', { name })} onClose={onClose}>
      <SavingForm
        saving={saving}
        stale={{ text: t('publicPages.staleText'), label: t('publicPages.stale'), onReload }}
        submitLabel={t('publicPages.publish')}
      >
        <p className="prose">{t('publicPages.publishText')}</p>
        <Findings findings={page.findings} />
        {!isClean && (
          <Checkbox
            label={t('publicPages.acknowledge')}
            checked={acknowledged}
            error={fault}
            aria-invalid={fault ? true : undefined}
            onChange={(event) => setAcknowledged(event.currentTarget.checked)}
          />
        )}
      </SavingForm>
    </Dialog>
  );
}
