import { Button } from '@mantine/core';
import type { UrgingAction, UrgingSummary } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../shared/ui/dialog';
import { Loaded } from '../../../shared/ui/loaded';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useActOnUrging, type UrgingStep } from '../api/act-on-urging';
import { useUrging } from '../api/read-urging';
import { ApprovalDialog } from './approval-dialog';
import { EditDialog } from './edit-dialog';
import { ReasonDialog } from './reason-dialog';
import { UrgingText } from './urging-text';

type Props = Readonly<{ urging: UrgingSummary; action: UrgingAction; onClose: () => void }>;

/** The dialog in which a step of a notice is taken. */
export function UrgingStepDialog({ urging, action, onClose }: Props) {
  const { t } = useTranslation();
  const act = useActOnUrging(urging);
  const go = (step: UrgingStep) =>
    act.mutate(step, {
      onSuccess: ({ number }) => {
        notifyDone(t(`escalation.done.${action}`, { number: number ?? '' }));
        onClose();
      },
    });
  const shared = { error: act.error, isPending: act.isPending, onClose, title: t(`escalation.actions.${action}`) };
  switch (action) {
    case 'approve':
      return (
        <ApprovalDialog
          {...shared}
          needsLeader={urging.needsLeaderApproval}
          onSubmit={(body) => go({ action, body })}
        />
      );
    case 'drop':
      return <ReasonDialog {...shared} onSubmit={(reason) => go({ action, body: { reason } })} />;
    case 'edit':
      return <EditLoaded {...shared} urging={urging} onSubmit={(body) => go({ action: 'edit', body })} />;
    default:
      return (
        <Dialog title={shared.title} onClose={onClose}>
          <div className="stack">
            {act.isError && <ProblemAlert error={act.error} />}
            <p className="prose">{t(`escalation.sure.${action}`)}</p>
            <UrgingText urging={urging} />
            <div className="row">
              <Button data-autofocus loading={act.isPending} onClick={() => go({ action })}>
                {shared.title}
              </Button>
              <Button variant="default" onClick={onClose}>
                {t('common.cancel')}
              </Button>
            </div>
          </div>
        </Dialog>
      );
  }
}

type EditProps = Omit<Parameters<typeof EditDialog>[0], 'urging'> & Readonly<{ urging: UrgingSummary; title: string }>;

/** The fields open once the words are there. */
function EditLoaded({ urging, title, ...rest }: EditProps) {
  const query = useUrging(urging.id, urging.version);
  if (query.data) return <EditDialog {...rest} urging={query.data} />;
  return (
    <Dialog title={title} onClose={rest.onClose}>
      <Loaded query={query}>{() => null}</Loaded>
    </Dialog>
  );
}
