import { useEffect, useRef } from 'react';

/** After a refused attempt the keyboard stands at the first field that needs correcting. */
export function useFocusOnFault(attempts: number, faults: number) {
  const root = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (attempts > 0 && faults > 0) root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    // Only a new attempt moves the keyboard, not every correction.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [attempts]);
  return root;
}
