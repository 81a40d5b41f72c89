import { Button, Checkbox, TextInput } from '@mantine/core';
import { viewSharings, type SavedView, type ViewSharing } from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { CodeSelect } from '../../../../shared/trade/code-select';
import { Dialog } from '../../../../shared/ui/dialog';
import { notifyDone } from '../../../../shared/ui/notify';
import { ProblemAlert } from '../../../../shared/ui/problem-alert';
import { useSaveView } from '../../api/saved-views';
import type { ColumnLayout } from '../../lib/column-layout';
import type { LedgerFilters } from '../../lib/ledger-filters';
import { addressOfView, columnsOfLayout, isAsSaved, queryOfView } from '../../lib/view-address';
import { ViewActs } from './view-acts';

type Props = Readonly<{
  /** The view to change; null for a new one. */
  of: SavedView | null;
  views: readonly SavedView[];
  filters: LedgerFilters;
  layout: ColumnLayout;
  onClose: () => void;
}>;

const fresh = { title: '', sharing: 'private', mayChange: true } as const;

/** Names a view, says who finds it, and keeps the conditions, the order and the columns of the moment. */
export function ViewDialog({ of, views, filters, layout, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const save = useSaveView();
  const { title: first, sharing: shared, mayChange } = of ?? fresh;
  const [title, setTitle] = useState(first);
  const [sharing, setSharing] = useState<ViewSharing>(shared);
  const [takesPresent, setTakesPresent] = useState(of === null || !isAsSaved(filters, of));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const present = { query: queryOfView(filters), columns: columnsOfLayout(layout) };
    const kept = of && !takesPresent ? { query: of.query, columns: of.columns } : present;
    save.mutate(
      { of, body: { title: title.trim(), sharing, ...kept } },
      {
        onSuccess: (view) => {
          notifyDone(t('ledgerGrid.views.saved', { title: view.title }));
          onClose();
          void navigate(`/ledger${addressOfView(view)}`);
        },
      },
    );
  };
  return (
    <Dialog title={t(of ? 'ledgerGrid.views.manage' : 'ledgerGrid.views.save')} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {save.isError && <ProblemAlert error={save.error} />}
        {mayChange && (
          <>
            <TextInput
              label={t('ledgerGrid.views.title')}
              value={title}
              maxLength={40}
              required
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
            <CodeSelect
              label={t('ledgerGrid.views.sharing')}
              list={viewSharings}
              value={sharing}
              onChange={(chosen) => chosen !== '' && setSharing(chosen)}
            />
            {of && (
              <Checkbox
                label={t('ledgerGrid.views.takePresent')}
                checked={takesPresent}
                onChange={(event) => setTakesPresent(event.currentTarget.checked)}
              />
            )}
            <p className="prose soft">{t('ledgerGrid.views.hint')}</p>
            <Button type="submit" loading={save.isPending} disabled={title.trim() === ''}>
              {t('common.save')}
            </Button>
          </>
        )}
        {of && <ViewActs of={of} views={views} onClose={onClose} />}
      </form>
    </Dialog>
  );
}
