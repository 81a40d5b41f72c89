import type { Logger } from 'pino';
import type { DataSource, EntityManager } from 'typeorm';

/** One job does so many items and asks for the next: no job runs for long, and a shutdown waits for little. */
const SLICE = 200;
/** An item that fails so often for no reason of the trade is set aside; the others shall not wait for it. */
export const MOST_FAILURES = 3;

/** Items in a table that are worked off in the background, one by one. */
export type WorkList<Item> = {
  /** What the log says when an item fails, and which one it was. */
  readonly failed: string;
  readonly place: (item: Item) => Readonly<Record<string, unknown>>;
  /** The next item that nobody else works on, locked; none once the list was cancelled. */
  readonly claim: (tx: EntityManager) => Promise<Item | null>;
  /** Does an item and marks it; `stopped` when the rest is to be left alone. */
  readonly carryOut: (tx: EntityManager, item: Item) => Promise<'done' | 'stopped'>;
  /** Puts an item that failed behind the others, for another try, or sets it aside after {@link MOST_FAILURES}. */
  readonly putBack: (item: Item) => Promise<void>;
  /** Says that all is done, unless another process still holds an item: then that one will say so. */
  readonly finish: () => Promise<void>;
  /** Asks for the next job. */
  readonly goOn: () => Promise<void>;
};

type Means = { readonly dataSource: DataSource; readonly logger: Logger };
type Step = 'done' | 'stopped' | 'nothing-left';

/**
 * Works a list off. Each item is claimed, done and marked in one transaction: a process that is killed leaves none done
 * twice and none forgotten, and any number of processes may work on the same list.
 */
export async function workOff<Item>(means: Means, list: WorkList<Item>, limit = SLICE): Promise<void> {
  for (let count = 0; count < limit; count += 1) {
    const step = await workOffNext(means, list);
    if (step === 'stopped') return;
    if (step === 'nothing-left') return list.finish();
  }
  return list.goOn();
}

async function workOffNext<Item>({ dataSource, logger }: Means, list: WorkList<Item>): Promise<Step> {
  const claimed: { item: Item | null } = { item: null };
  try {
    return await dataSource.transaction(async (tx) => {
      claimed.item = await list.claim(tx);
      return claimed.item === null ? 'nothing-left' : list.carryOut(tx, claimed.item);
    });
  } catch (error) {
    if (claimed.item === null) throw error;
    logger.error({ err: error, ...list.place(claimed.item) }, list.failed);
    await list.putBack(claimed.item);
    return 'done';
  }
}
