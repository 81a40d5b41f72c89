import { Button } from '@mantine/core';
import { MOST_COUNTED, type Counted, type SavedView } from '@bihuan/contracts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useWorkflows } from '../../../../shared/reference/list-workflows';
import { useSession } from '../../../../shared/session/session-context';
import { useViewCounts } from '../../api/saved-views';
import type { ColumnLayout } from '../../lib/column-layout';
import type { LedgerFilters } from '../../lib/ledger-filters';
import { addressOfView, builtInViews, isAsSaved, type BuiltInView } from '../../lib/view-address';
import { ViewDialog } from './view-dialog';
import css from './views-bar.module.css';

type Props = Readonly<{
  views: readonly SavedView[];
  active: SavedView | null;
  filters: LedgerFilters;
  layout: ColumnLayout;
  /** The ledger is there; only then are its views counted. */
  isReady: boolean;
}>;

/** The ways one often looks at the ledger: those that are always there, one's own, and what others share. */
export function ViewsBar({ views, active, filters, layout, isReady }: Props) {
  const { t } = useTranslation();
  const session = useSession();
  const workflows = useWorkflows();
  const { search } = useLocation();
  const [dialog, setDialog] = useState<'new' | 'change' | null>(null);
  const builtIn = useMemo(() => builtInViews(session, workflows), [session, workflows]);
  const count = useCounts(builtIn, views, isReady);
  return (
    <div className={css.bar}>
      <nav aria-label={t('ledgerGrid.views.label')}>
        <ul className={`plain ${css.views}`}>
          {builtIn.map((view) => (
            <li key={view.word}>
              <Link
                className={css.view}
                to={`/ledger${view.search}`}
                aria-current={search === view.search ? 'page' : undefined}
              >
                {t(`ledgerGrid.views.${view.word}`)}
                <span className={css.count}>{count(view.word)}</span>
              </Link>
            </li>
          ))}
          {views.map((view) => (
            <li key={view.id}>
              <Link
                className={css.view}
                to={`/ledger${addressOfView(view)}`}
                title={view.mine ? undefined : t('ledgerGrid.views.by', { name: view.owner.name })}
                aria-current={view.id === active?.id ? 'page' : undefined}
              >
                {view.title}
                {view.id === active?.id && !isAsSaved(filters, view) && (
                  <span className="soft">{t('ledgerGrid.views.changed')}</span>
                )}
                <span className={css.count}>{count(view.id)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Button variant="subtle" size="sm" onClick={() => setDialog('new')}>
        {t('ledgerGrid.views.save')}
      </Button>
      {active && (
        <Button variant="subtle" size="sm" onClick={() => setDialog('change')}>
          {t('ledgerGrid.views.manage')}
        </Button>
      )}
      {dialog && (
        <ViewDialog
          of={dialog === 'change' ? active : null}
          views={views}
          filters={filters}
          layout={layout}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}

/** How many cases each view shows, by the word or the id of the view; nothing until it is known. */
function useCounts(builtIn: readonly BuiltInView[], views: readonly SavedView[], isReady: boolean) {
  const asked = builtIn.flatMap(({ word, query }) => (query ? [{ word, query }] : []));
  const ids = views.slice(0, MOST_COUNTED).map(({ id }) => id);
  const { data } = useViewCounts({ ids, queries: asked.map(({ query }) => query) }, isReady);
  const counted = new Map<string, Counted>([
    ...(data?.counts ?? []).map((one) => [one.id, one] as const),
    ...(data?.queries ?? []).flatMap((one, index) => (asked[index] ? [[asked[index].word, one] as const] : [])),
  ]);
  return (view: string): string | undefined => {
    const found = counted.get(view);
    return found && `${found.count}${found.more ? '+' : ''}`;
  };
}
