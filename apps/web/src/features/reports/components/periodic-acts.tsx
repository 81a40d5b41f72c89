import { Button } from '@mantine/core';
import type { PeriodicAct, PeriodicView } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { StaleFault } from '../../../shared/ui/stale-fault';
import { useChangePeriodic } from '../api/change-periodic';
import { ApproveDialog } from './approve-dialog';
import css from './periodic.module.css';

export type PeriodicProps = Readonly<{ view: PeriodicView; onReload: () => void }>;
const plainActs = ['confirm', 'issue', 'rebuild', 'discard'] as const satisfies readonly PeriodicAct[];
type PlainAct = (typeof plainActs)[number];

/** What may be done next, each asked about once more; and why not what is next. */
export function PeriodicActs({ view, onReload }: PeriodicProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [doing, setDoing] = useState<PlainAct | 'approve' | null>(null);
  const close = () => setDoing(null);
  return (
    <div className={css.acts}>
      {view.may.includes('approve') && (
        <Button onClick={() => setDoing('approve')}>{t('cadences.acts.approve')}</Button>
      )}
      {plainActs
        .filter((act) => view.may.includes(act))
        .map((act) => (
          <Button
            key={act}
            variant={act === 'confirm' || act === 'issue' ? 'filled' : 'default'}
            onClick={() => setDoing(act)}
          >
            {t(`cadences.acts.${act}`)}
          </Button>
        ))}
      {view.mayNot.map(({ act, reason }) => (
        <p key={act} className={css.why}>
          <strong>{t(`cadences.acts.${act}`)}</strong>：{words(reason)}
        </p>
      ))}
      {doing === 'approve' && <ApproveDialog view={view} onReload={onReload} onClose={close} />}
      {doing !== null && doing !== 'approve' && (
        <SureDialog act={doing} view={view} onReload={onReload} onClose={close} />
      )}
    </div>
  );
}

function SureDialog({
  act,
  view,
  onReload,
  onClose,
}: PeriodicProps & Readonly<{ act: PlainAct; onClose: () => void }>) {
  const { t } = useTranslation();
  const change = useChangePeriodic(view.id);
  const go = () =>
    change.mutate(
      { act, version: view.version },
      {
        onSuccess: () => {
          notifyDone(t('cadences.done'));
          onClose();
        },
      },
    );
  return (
    <Dialog title={t(`cadences.acts.${act}`)} onClose={onClose}>
      <div className="stack">
        {change.isError && <StaleFault error={change.error} label={t('cadences.stale')} onReload={onReload} />}
        <p className="prose">{t(`cadences.sure.${act}`)}</p>
        <div className="row">
          <Button color={act === 'discard' ? 'red' : undefined} loading={change.isPending} onClick={go}>
            {t(`cadences.acts.${act}`)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
