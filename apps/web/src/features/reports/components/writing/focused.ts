/** A `ref` for what is drawn because somebody asked to write in it: the keyboard goes there once. */
export const focused = (element: HTMLElement | null): void => element?.focus();
