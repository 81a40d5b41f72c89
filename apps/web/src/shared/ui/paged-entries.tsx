import type { UseQueryResult } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { changedParams } from '../lib/query-string';
import { Empty } from './empty';
import { Loaded } from './loaded';
import { Pager } from './pager';

type Paged<Item> = Readonly<{ items: readonly Item[]; page: number; pageSize: number; total: number }>;
type Props<Item> = Readonly<{
  query: UseQueryResult<Paged<Item>>;
  /** What is said where there is nothing. */
  empty: Readonly<{ title: string; text: string }>;
  /** One entry, as an item of a list. */
  children: (item: Item) => ReactNode;
}>;

/** One page of entries, with the way to the next; the address of the screen says which page it is. */
export function PagedEntries<Item extends Readonly<{ id: string }>>({ query, empty, children }: Props<Item>) {
  const [params, setParams] = useSearchParams();
  return (
    <Loaded query={query}>
      {(page) => (
        <>
          {page.total === 0 && <Empty {...empty} />}
          <ul className="plain">
            {page.items.map((item) => (
              <Fragment key={item.id}>{children(item)}</Fragment>
            ))}
          </ul>
          <Pager of={page} onPage={(next) => setParams(changedParams(params, { page: String(next) }))} />
        </>
      )}
    </Loaded>
  );
}
