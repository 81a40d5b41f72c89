/** Whether the server answers, as the last requests found it, and as the browser knows of its network. */
let isReachable = true;
const listeners = new Set<() => void>();

function become(reachable: boolean): void {
  if (isReachable === reachable) return;
  isReachable = reachable;
  for (const listener of listeners) listener();
}

/** A proxy without a server behind it, or a server without its database: as good as no answer. */
const isAway = (status: number): boolean => status === 502 || status === 503 || status === 504;

export const connection = {
  isReachable: (): boolean => isReachable,
  answered: (status: number): void => become(!isAway(status)),
  failed: (): void => become(false),
  /** Asks the server for a sign of life. */
  ask: async (): Promise<void> => {
    const answer = await fetch('/health/ready', { cache: 'no-store' }).catch(() => null);
    become(answer?.ok ?? false);
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
