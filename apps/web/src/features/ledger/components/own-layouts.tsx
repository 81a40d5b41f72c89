import { Button, TextInput } from '@mantine/core';
import type { ExportLayoutBody, ExportLayoutView } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useRemoveLayout, useSaveLayout } from '../api/export-layouts';
import css from './recent-exports.module.css';

type Props = Readonly<{
  body: Omit<ExportLayoutBody, 'name'>;
  chosen: ExportLayoutView;
  onChoose: (id: string) => void;
}>;

/** Keeps what was chosen as a layout of the office, and removes one that is no longer needed. */
export function OwnLayouts({ body, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const save = useSaveLayout();
  const remove = useRemoveLayout();
  const keep = () =>
    save.mutate(
      { ...body, name: name.trim() },
      {
        onSuccess: (layout) => {
          notifyDone(t('ledgerExport.saved', { name: layout.name }));
          setName('');
        },
      },
    );
  const drop = () =>
    remove.mutate(chosen.id, {
      onSuccess: () => {
        notifyDone(t('ledgerExport.layoutRemoved'));
        onChoose('ledger');
      },
    });
  return (
    <details className={css.more}>
      <summary>{t('ledgerExport.saveAs')}</summary>
      <div className="stack">
        {save.isError && <ProblemAlert error={save.error} />}
        {remove.isError && <ProblemAlert error={remove.error} />}
        <TextInput
          label={t('ledgerExport.name')}
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className="row">
          <Button
            variant="light"
            loading={save.isPending}
            disabled={name.trim() === '' || body.columns.length === 0}
            onClick={keep}
          >
            {t('ledgerExport.save')}
          </Button>
          {!chosen.builtIn && (
            <Button variant="subtle" color="red" loading={remove.isPending} onClick={drop}>
              {t('ledgerExport.removeLayout')}
            </Button>
          )}
        </div>
      </div>
    </details>
  );
}
