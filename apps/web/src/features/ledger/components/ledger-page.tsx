import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { changedParams } from '../../../shared/lib/query-string';
import { useMay } from '../../../shared/session/session-context';
import { Empty } from '../../../shared/ui/empty';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Pager } from '../../../shared/ui/pager';
import { useIsNarrow } from '../../../shared/ui/use-is-narrow';
import { useCases } from '../api/list-cases';
import { countConditions, filtersOf } from '../lib/ledger-filters';
import { ExportDialog } from './export-dialog';
import { FilterBar } from './filter-bar';
import { LedgerCards } from './ledger-cards';
import css from './ledger-page.module.css';
import { LedgerTable } from './ledger-table';
import { ScopeNotice } from './scope-notice';
import { SelectionBar } from './selection-bar';
import { useCaseSelection } from './use-case-selection';

export function LedgerPage() {
  const { t } = useTranslation();
  const mayRegister = useMay('cases.register');
  const isNarrow = useIsNarrow();
  const [params, setParams] = useSearchParams();
  const filters = filtersOf(params);
  const query = useCases(filters);
  const change = (changes: Readonly<Record<string, string | undefined>>) => setParams(changedParams(params, changes));
  const mayRaise = useMay('cases.raise');
  const mayImport = useMay('ledger.import');
  const total = query.data?.total ?? 0;
  const chosen = useCaseSelection(filters, total);
  const ticks = mayRaise ? chosen : null;
  const [isExporting, setIsExporting] = useState(false);
  const register = (
    <Button component={Link} to="/cases/new" variant="light">
      {t('register.title')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('ledger.title')}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconDownload size={18} aria-hidden />}
              onClick={() => setIsExporting(true)}
            >
              {t('ledgerExport.open')}
            </Button>
            {mayRaise && (
              <Button component={Link} to="/bulk" variant="subtle">
                {t('bulk.records')}
              </Button>
            )}
            {mayImport && (
              <Button component={Link} to="/ledger-imports" variant="subtle">
                {t('ledgerImport.title')}
              </Button>
            )}
            {mayRegister && register}
          </>
        }
      />
      {isExporting && <ExportDialog filters={filters} total={total} onClose={() => setIsExporting(false)} />}
      <ScopeNotice filters={filters} onChange={change} />
      <FilterBar filters={filters} onChange={change} onClear={() => setParams({})} />
      <div className={css.list} aria-busy={query.isPlaceholderData}>
        <Loaded query={query} lines={10}>
          {(page) =>
            page.total === 0 ? (
              <Empty title={t('ledger.empty')} text={t('ledger.emptyText')}>
                {countConditions(filters) > 0 && (
                  <Button variant="default" onClick={() => setParams({})}>
                    {t('ledger.clear')}
                  </Button>
                )}
              </Empty>
            ) : isNarrow ? (
              <LedgerCards rows={page.items} ticks={ticks} />
            ) : (
              <LedgerTable rows={page.items} ticks={ticks} />
            )
          }
        </Loaded>
      </div>
      {ticks && <SelectionBar ticks={ticks} total={total} />}
      {query.data && <Pager of={{ ...query.data, total }} onPage={(page) => change({ page: String(page) })} />}
    </>
  );
}
