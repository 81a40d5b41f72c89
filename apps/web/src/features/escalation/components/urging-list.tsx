import type { Page, UrgingSummary } from '@bihuan/contracts';
import type { UseQueryResult } from '@tanstack/react-query';
import { Loaded } from '../../../shared/ui/loaded';
import { Pager } from '../../../shared/ui/pager';
import css from './escalation.module.css';
import { UrgingEntry } from './urging-entry';

type Props = Readonly<{
  query: UseQueryResult<Page<UrgingSummary>>;
  /** What is said when there is none. */
  empty: string;
  isOnCase?: boolean;
  onPage: (page: number) => void;
}>;

export function UrgingList({ query, empty, isOnCase = false, onPage }: Props) {
  return (
    <Loaded query={query}>
      {(page) => (
        <>
          {page.total === 0 && <p className="soft">{empty}</p>}
          <ul className={`plain ${css.list}`}>
            {page.items.map((urging) => (
              <UrgingEntry key={urging.id} urging={urging} isOnCase={isOnCase} />
            ))}
          </ul>
          {page.total > page.pageSize && <Pager of={page} onPage={onPage} />}
        </>
      )}
    </Loaded>
  );
}
