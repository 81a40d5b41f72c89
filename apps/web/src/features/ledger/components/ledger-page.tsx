import { Button } from '@mantine/core';
import type { FullLedgerRow, LedgerPage as LedgerPageView, SavedView } from '@bihuan/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { changedParams } from '../../../shared/lib/query-string';
import { useMay } from '../../../shared/session/session-context';
import { Empty } from '../../../shared/ui/empty';
import { Loaded } from '../../../shared/ui/loaded';
import { Pager } from '../../../shared/ui/pager';
import { useIsNarrow } from '../../../shared/ui/use-is-narrow';
import { useViews } from '../api/saved-views';
import type { Change } from '../lib/filter-chips';
import { countConditions, filtersOf } from '../lib/ledger-filters';
import { FilterBar } from './filter-bar';
import { LedgerGrid } from './grid/ledger-grid';
import type { GridProps } from './grid/use-ledger-grid';
import { LedgerCards } from './ledger-cards';
import { LedgerHeader } from './ledger-header';
import css from './ledger-page.module.css';
import { ScopeNotice } from './scope-notice';
import { SelectionBar } from './selection-bar';
import { ViewsBar } from './views/views-bar';
import { useCaseSelection } from './use-case-selection';
import { useColumnLayout } from './use-column-layout';
import { useShownLedger } from './use-shown-ledger';

export function LedgerPage() {
  const isNarrow = useIsNarrow();
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => filtersOf(params), [params]);
  const change = (changes: Change) => setParams(changedParams(params, changes));
  const { query, shown, isChanging } = useShownLedger(filters, isNarrow);
  const total = query.data?.total ?? 0;
  const chosen = useCaseSelection(filters, total);
  const ticks = useMay('cases.raise') ? chosen : null;
  const { views, active } = useNamedViews(params.get('view'));
  const [layout, setLayout] = useColumnLayout(active);
  return (
    <div className={isNarrow ? undefined : css.page}>
      <LedgerHeader filters={filters} total={total} />
      <ViewsBar views={views} active={active} filters={filters} layout={layout} isReady={query.isSuccess} />
      <ScopeNotice filters={filters} onChange={change} />
      <FilterBar
        filters={filters}
        onChange={change}
        onClear={() => setParams({})}
        columns={isNarrow ? null : { layout, onLayout: setLayout }}
      />
      <Loaded query={query} lines={12}>
        {(page) =>
          total === 0 ? (
            <NothingFound isNarrowed={countConditions(filters) > 0} onClear={() => setParams({})} />
          ) : (
            <ShownRows
              rows={page.items}
              isNarrow={isNarrow}
              filters={shown}
              total={total}
              isChanging={isChanging}
              layout={layout}
              onLayout={setLayout}
              onSort={change}
              ticks={ticks}
            />
          )
        }
      </Loaded>
      {ticks && <SelectionBar ticks={ticks} total={total} />}
      {isNarrow && <CardsPager page={query.data} onPage={(page) => change({ page: String(page) })} />}
    </div>
  );
}

const noViews: readonly SavedView[] = [];

/** The views there are, and that which the address names. */
function useNamedViews(id: string | null) {
  const views = useViews().data?.items ?? noViews;
  return { views, active: views.find((view) => view.id === id) ?? null };
}

/** Cards on a phone, a grid elsewhere. */
function ShownRows({
  rows,
  isNarrow,
  ...grid
}: GridProps & Readonly<{ rows: readonly FullLedgerRow[]; isNarrow: boolean }>) {
  if (!isNarrow) return <LedgerGrid {...grid} />;
  return (
    <div className={css.list} aria-busy={grid.isChanging}>
      <LedgerCards rows={rows} ticks={grid.ticks} />
    </div>
  );
}

function CardsPager({ page, onPage }: Readonly<{ page: LedgerPageView | undefined; onPage: (page: number) => void }>) {
  return page && <Pager of={{ ...page, total: page.total ?? 0 }} onPage={onPage} />;
}

function NothingFound({ isNarrowed, onClear }: Readonly<{ isNarrowed: boolean; onClear: () => void }>) {
  const { t } = useTranslation();
  return (
    <div className={css.list}>
      <Empty title={t('ledger.empty')} text={t('ledger.emptyText')}>
        {isNarrowed && (
          <Button variant="default" onClick={onClear}>
            {t('ledger.clear')}
          </Button>
        )}
      </Empty>
    </div>
  );
}
