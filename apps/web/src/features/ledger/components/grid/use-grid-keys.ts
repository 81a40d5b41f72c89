import type { KeyboardEvent } from 'react';
import { HEAD, moved, type Block, type Bounds, type Place } from '../../lib/grid-moves';
import type { GridCursor } from './use-grid-cursor';

/** What keys do to a cell, besides moving. */
export type GridActs = Readonly<{
  /** Enter: sorts in the head; below, edits what can be edited, and else opens the case. */
  enter: (place: Place) => void;
  /** F2: edits what can be edited. */
  edit: (place: Place) => void;
  /** Space: ticks the case, or all of the marked rows. */
  tick: (place: Place, block: Block | null) => void;
  /** Alt and an arrow in the head: makes the column wider or narrower. */
  size: (column: number, by: number) => void;
  /** ?: tells what the keys do. */
  help: () => void;
}>;

/** So much wider or narrower with every stroke. */
const widening: Readonly<Record<string, number>> = { ArrowLeft: -16, ArrowRight: 16 };

const isOfEditor = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest('[data-editor]') !== null;

/** The keys of the grid. What is typed into a field inside it is the field's own. */
export function useGridKeys({ place, block, go }: GridCursor, bounds: Bounds, acts: GridActs) {
  const keys: Readonly<Record<string, () => void>> = {
    Enter: () => acts.enter(place),
    F2: () => acts.edit(place),
    ' ': () => acts.tick(place, block),
    Escape: () => go(place),
    '?': acts.help,
  };
  const actOf = ({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): (() => void) | undefined => {
    const isCtrl = ctrlKey || metaKey;
    if (altKey) {
      const by = place.row === HEAD ? widening[key] : undefined;
      return by === undefined ? undefined : () => acts.size(place.column, by);
    }
    const to = moved(place, { key, isCtrl }, bounds);
    if (to) return () => go(shiftKey ? belowHead(to) : to, { extend: shiftKey });
    return !isCtrl && Object.hasOwn(keys, key) ? keys[key] : undefined;
  };
  return (event: KeyboardEvent<HTMLElement>) => {
    const act = isOfEditor(event.target) ? undefined : actOf(event);
    if (!act) return;
    event.preventDefault();
    act();
  };
}

/** A block has no part of the head. */
const belowHead = ({ row, column }: Place): Place => ({ row: Math.max(0, row), column });
