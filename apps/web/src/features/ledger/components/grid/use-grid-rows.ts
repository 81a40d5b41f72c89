import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { LedgerFilters } from '../../lib/ledger-filters';
import type { LedgerRows } from './use-ledger-rows';
import { useRowHeight } from './use-row-height';

type Options = Readonly<{
  root: RefObject<HTMLDivElement | null>;
  total: number;
  filters: LedgerFilters;
  active: number;
  /** How far the ledger was scrolled when it was left. */
  top: number;
  rows: LedgerRows;
}>;

/** Which rows are drawn: those in sight, a few around them, and always that of the keyboard, so that it is never lost. */
export function useGridRows({ root, total, filters, active, top, rows: { see } }: Options) {
  const height = useRowHeight();
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      const isDrawn = active < 0 || active >= range.count || indexes.includes(active);
      return isDrawn ? indexes : [...indexes, active].sort((one, other) => one - other);
    },
    [active],
  );
  // nothing is memoized by a compiler here
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => root.current,
    estimateSize: () => height,
    overscan: 6,
    rangeExtractor,
    initialOffset: top,
    initialRect: { width: 1024, height: 600 },
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  const first = virtual.range?.startIndex ?? 0;
  const last = virtual.range?.endIndex ?? 0;
  useEffect(() => see(first, last), [see, first, last]);
  const shown = useRef(filters);
  useEffect(() => {
    if (shown.current === filters) return;
    shown.current = filters;
    root.current?.scrollTo?.({ top: 0 });
  }, [filters, root]);
  return { virtual, height };
}
