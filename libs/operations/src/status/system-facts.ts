import type { QueueLoad } from '@bihuan/contracts';

/** What is known of the running system at one moment; {@link judge} says what to make of it. */
export type SystemFacts = {
  readonly now: Date;
  readonly today: string;
  readonly database: { readonly version: string; readonly bytes: number };
  /** Of the workers that reported within two minutes: how many, and what the freshest report said of the queues. */
  readonly workers: {
    readonly alive: number;
    readonly queues: readonly QueueLoad[] | null;
    readonly makesPdf: boolean;
  };
  /** Since when something lies there that a worker should have taken; null when nothing does. */
  readonly waitingSince: Date | null;
  readonly mail: { readonly isSet: boolean; readonly failed: number };
  readonly deliveries: { readonly givenUp: number; readonly disabled: number };
  /** The last year whose holidays are known. */
  readonly calendarUntil: number;
  readonly journal: { readonly lastAnchor: string | null; readonly hasEntries: boolean };
  readonly backup: {
    readonly isSet: boolean;
    readonly lastAt: Date | null;
    readonly failure: string | null;
    readonly onDataDisk: boolean;
  };
  /** Of the disk that backups or data lie on; null when it could not be asked. */
  readonly disk: { readonly free: number; readonly total: number } | null;
};
