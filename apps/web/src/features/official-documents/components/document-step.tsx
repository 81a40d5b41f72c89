import { Button } from '@mantine/core';
import { documentActs, type DocumentAct, type OfficialDocumentView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { useActOnDocument, type DocumentStep } from '../api/act-on-document';
import { ApprovalForm } from './approval-form';
import { ReasonForm } from '../../../shared/ui/reason-form';
import { StaleFault } from '../../../shared/ui/stale-fault';

type Props = Readonly<{
  view: OfficialDocumentView;
  act: Exclude<DocumentAct, 'edit'>;
  onReload: () => void;
  onClose: () => void;
}>;

/** The dialog in which a step of a document is taken. */
export function DocumentStepDialog({ view, act, onReload, onClose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const step = useActOnDocument(view);
  const title = words(documentActs[act]);
  const go = (taken: DocumentStep) =>
    step.mutate(taken, {
      onSuccess: ({ number }) => {
        notifyDone(t(`documents.done.${act}`, { number: number ?? '' }));
        onClose();
      },
    });
  const reload = () => {
    onReload();
    onClose();
  };
  const shared = { label: title, isPending: step.isPending };
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="stack">
        {step.isError && <StaleFault error={step.error} label={t('documents.reload')} onReload={reload} />}
        <p className="prose">{t(`documents.sure.${act}`)}</p>
        {act === 'approve' && (
          <ApprovalForm
            {...shared}
            needsLeader={view.needsLeaderApproval}
            onSubmit={(body) => go({ act: 'approve', body })}
          />
        )}
        {(act === 'discard' || act === 'withdraw') && (
          <ReasonForm {...shared} onSubmit={(reason) => go({ act, body: { reason } })} />
        )}
        {(act === 'rebuild' || act === 'issue' || act === 'receive') && (
          <div className="row">
            <Button data-autofocus loading={step.isPending} onClick={() => go({ act })}>
              {title}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
