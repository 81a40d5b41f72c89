import { Button, TextInput } from '@mantine/core';
import type { SavedView } from '@bihuan/contracts';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { notifyDone } from '../../../../shared/ui/notify';
import { ProblemAlert } from '../../../../shared/ui/problem-alert';
import { useArrangeViews, useRemoveView } from '../../api/saved-views';
import { addressOfView } from '../../lib/view-address';

type Props = Readonly<{ of: SavedView; views: readonly SavedView[]; onClose: () => void }>;

/** What can be done with a view besides changing it: sending its link, moving it, removing it. */
export function ViewActs({ of, views, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const arrange = useArrangeViews();
  const remove = useRemoveView();
  const link = useRef<HTMLInputElement>(null);
  const own = views.filter(({ mine }) => mine).map(({ id }) => id);
  const place = own.indexOf(of.id);
  const move = (by: -1 | 1) => {
    const ids = own.filter((id) => id !== of.id);
    ids.splice(place + by, 0, of.id);
    arrange.mutate(ids);
  };
  const copy = () => {
    link.current?.select();
    // the newer way asks for https, which offices inside their own network often do without
    if (document.execCommand('copy')) notifyDone(t('ledgerGrid.views.copied'));
  };
  const drop = () =>
    remove.mutate(of, {
      onSuccess: () => {
        notifyDone(t('ledgerGrid.views.removed', { title: of.title }));
        onClose();
        void navigate('/ledger');
      },
    });
  const fault = arrange.error ?? remove.error;
  return (
    <>
      {fault && <ProblemAlert error={fault} />}
      <TextInput
        ref={link}
        label={t('ledgerGrid.views.link')}
        readOnly
        value={`${location.origin}/ledger${addressOfView(of)}`}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="row">
        <Button variant="default" onClick={copy}>
          {t('ledgerGrid.views.copy')}
        </Button>
        {of.mine && (
          <>
            <Button variant="default" disabled={place <= 0} onClick={() => move(-1)}>
              {t('ledgerGrid.views.before')}
            </Button>
            <Button variant="default" disabled={place === own.length - 1} onClick={() => move(1)}>
              {t('ledgerGrid.views.after')}
            </Button>
          </>
        )}
        {of.mayChange && (
          <Button variant="subtle" color="red" loading={remove.isPending} onClick={drop}>
            {t('ledgerGrid.views.remove')}
          </Button>
        )}
      </div>
    </>
  );
}
