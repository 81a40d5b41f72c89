import type { MouseEvent } from 'react';
import { HEAD, type Place } from '../../lib/grid-moves';
import type { GridCursor } from './use-grid-cursor';

/** The cell that something happened in. */
export function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof HTMLElement || target instanceof SVGElement ? target.closest('[data-column]') : null;
  if (!(cell instanceof HTMLElement)) return null;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a, input, button, [data-editor]') !== null;

/** The mouse in the grid: a click goes to a cell, dragging or Shift marks a block. */
export function useGridPointer({ go }: GridCursor) {
  return {
    onMouseDown: (event: MouseEvent<HTMLElement>) => {
      const place = placeOf(event.target);
      if (!place || event.button !== 0 || isControl(event.target)) return;
      event.preventDefault();
      go(place, { extend: event.shiftKey && place.row !== HEAD });
    },
    onMouseOver: (event: MouseEvent<HTMLElement>) => {
      if (event.buttons !== 1 || isControl(event.target)) return;
      const place = placeOf(event.target);
      if (place && place.row !== HEAD) go(place, { extend: true });
    },
  };
}
