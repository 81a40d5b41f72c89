type Listener = (message: string) => void;
let listener: Listener | null = null;

/** Says briefly that something was done. Failures are shown where they happened, not here. */
export function notifyDone(message: string): void {
  listener?.(message);
}

/** The one place on the screen that shows such messages. */
export function listenToNotifications(next: Listener): () => void {
  listener = next;
  return () => {
    listener = null;
  };
}
