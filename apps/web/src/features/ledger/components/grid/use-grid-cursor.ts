import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { blockOf, inside, type Bounds, type Place } from '../../lib/grid-moves';

type Cursor = Readonly<{ place: Place; anchor: Place }>;

/** Where the keyboard is in the grid, and from where a block is marked. */
export function useGridCursor(root: RefObject<HTMLElement | null>, bounds: Bounds, start: Place) {
  const [cursor, setCursor] = useState<Cursor>({ place: start, anchor: start });
  const wantsFocus = useRef(false);
  const place = inside(cursor.place, bounds);
  const anchor = inside(cursor.anchor, bounds);
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const cell = root.current?.querySelector<HTMLElement>(`[data-row="${place.row}"][data-column="${place.column}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  const go = useCallback((to: Place, how: Readonly<{ extend?: boolean; focus?: boolean }> = {}) => {
    wantsFocus.current = how.focus ?? true;
    setCursor((from) => ({ place: to, anchor: how.extend ? from.anchor : to }));
  }, []);
  const isBlock = place.row !== anchor.row || place.column !== anchor.column;
  return { place, anchor, go, block: isBlock ? blockOf(anchor, place) : null };
}

export type GridCursor = ReturnType<typeof useGridCursor>;
