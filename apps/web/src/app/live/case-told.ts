const told = new EventTarget();

/** Passes on that cases have changed. */
export function tellOfCases(ids: readonly string[]): void {
  for (const id of ids) told.dispatchEvent(new Event(id));
}

/** Calls when this case has changed; answers how to stop it. */
export function onCaseTold(id: string, listener: () => void): () => void {
  told.addEventListener(id, listener);
  return () => told.removeEventListener(id, listener);
}
