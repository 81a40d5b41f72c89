import { Button, NativeSelect, TextInput } from '@mantine/core';
import { exportFormats, papers, type ExportFormat, type ExportLayoutView } from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { useMay } from '../../../shared/session/session-context';
import { CodeSelect } from '../../../shared/trade/code-select';
import { Dialog } from '../../../shared/ui/dialog';
import { Loaded } from '../../../shared/ui/loaded';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useExport } from '../api/export-ledger';
import { useLayouts } from '../api/export-layouts';
import { columnsOf, draftOf } from '../lib/export-draft';
import type { LedgerFilters } from '../lib/ledger-filters';
import { ColumnPicker } from './column-picker';
import { OwnLayouts } from './own-layouts';
import { RecentExports } from './recent-exports';

type Props = Readonly<{ filters: LedgerFilters; total: number; onClose: () => void }>;

/** What to export and how: a layout to begin with, its columns to change, paper and format. */
export function ExportDialog({ filters, total, onClose }: Props) {
  const { t } = useTranslation();
  const query = useLayouts();
  return (
    <Dialog title={t('ledgerExport.title')} onClose={onClose}>
      <div className="stack">
        <p className="prose">{t('ledgerExport.lead', { n: total })}</p>
        <Loaded query={query}>
          {(layouts) => layouts[0] && <ExportForm layouts={layouts} first={layouts[0]} filters={filters} />}
        </Loaded>
        <RecentExports />
      </div>
    </Dialog>
  );
}

type FormProps = Readonly<{ layouts: readonly ExportLayoutView[]; first: ExportLayoutView; filters: LedgerFilters }>;

function ExportForm({ layouts, first, filters }: FormProps) {
  const { t } = useTranslation();
  const words = useWords();
  const mayKeep = useMay('export-layouts.manage');
  const [layoutId, setLayoutId] = useState(first.id);
  const layout = layouts.find(({ id }) => id === layoutId) ?? first;
  const [draft, setDraft] = useState(() => draftOf(first));
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const run = useExport();
  const choose = (id: string) => {
    const next = layouts.find((one) => one.id === id);
    setLayoutId(id);
    if (next) setDraft(draftOf(next));
  };
  const body = { title: draft.title.trim() || layout.title, paper: draft.paper, columns: columnsOf(draft) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { page: _page, pageSize: _pageSize, count: _count, ...shown } = filters;
    const done = (name: string | null) =>
      notifyDone(name === null ? t('ledgerExport.later') : t('ledgerExport.done', { name }));
    run.mutate({ ...body, format, query: shown }, { onSuccess: done });
  };
  const isEmpty = draft.columns.length === 0;
  return (
    <form className="stack" onSubmit={submit}>
      <NativeSelect
        label={t('ledgerExport.layout')}
        value={layout.id}
        data={layouts.map(({ id, label }) => ({ value: id, label: words(label) }))}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <TextInput
        label={t('ledgerExport.heading')}
        value={draft.title}
        maxLength={100}
        onChange={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
      />
      <ColumnPicker draft={draft} onChange={setDraft} />
      <CodeSelect
        label={t('ledgerExport.paper')}
        list={papers}
        value={draft.paper}
        onChange={(paper) => paper !== '' && setDraft({ ...draft, paper })}
      />
      <CodeSelect
        label={t('ledgerExport.format')}
        list={exportFormats}
        value={format}
        onChange={(chosen) => chosen !== '' && setFormat(chosen)}
      />
      {run.isError && <ProblemAlert error={run.error} />}
      {isEmpty && (
        <p className="field-error" role="alert">
          {t('ledgerExport.none')}
        </p>
      )}
      <Button type="submit" loading={run.isPending} disabled={isEmpty}>
        {t('ledgerExport.go')}
      </Button>
      {run.data === null && <output className="prose">{t('ledgerExport.later')}</output>}
      {mayKeep && <OwnLayouts body={body} chosen={layout} onChoose={choose} />}
    </form>
  );
}
