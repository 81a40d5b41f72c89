/** Whether an element scrolls by itself; on a small screen the page does it. */
const scrolls = (pane: HTMLElement): boolean =>
  pane.scrollHeight > pane.clientHeight && getComputedStyle(pane).overflowY === 'auto';

/**
 * Brings something in a pane into sight, by the pane alone where it scrolls: the window stays where it is.
 * What begins in the upper half already stays where people see it; else it comes to stand `above` pixels below the top.
 */
export function bringIntoSight(pane: HTMLElement, element: HTMLElement, above: number): void {
  if (!scrolls(pane)) {
    element.scrollIntoView({ block: 'nearest' });
    return;
  }
  const top = element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  if (top >= above && top <= pane.clientHeight / 2) return;
  pane.scrollTo({ top: pane.scrollTop + top - above });
}
