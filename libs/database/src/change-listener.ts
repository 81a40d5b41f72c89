import pg from 'pg';
import type { Logger } from 'pino';

const CHANNEL = 'bihuan_changes';
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;
const ASK_EVERY_MS = 20_000;
const PATIENCE_MS = 10_000;

/** What the triggers tell: a subject and, for some, which one; `*` stands for more than are worth naming. */
export type Change = { readonly subject: string; readonly key: string | null };
export type Hears = {
  readonly change: (change: Change) => void;
  /** The connection was lost and found again: what happened in between is not known. */
  readonly gap: () => void;
};

/**
 * Hears of every change that is committed, by any process, on one connection of its own. A lost connection is taken up again by
 * itself, also one that fell silent: it is asked for a sign of life.
 */
export class ChangeListener {
  private client: pg.Client | null = null;
  private retry: NodeJS.Timeout | undefined;
  private asking: NodeJS.Timeout | undefined;
  private wait = FIRST_WAIT_MS;
  private isStopped = false;

  constructor(
    private readonly url: string,
    private readonly hears: Hears,
    private readonly logger: Logger,
  ) {}

  /** Resolves when it listens, or has failed once and will try again. */
  async start(): Promise<void> {
    await this.connect(false);
    this.asking = setInterval(
      () => void this.client?.query('SELECT 1').catch(() => this.lose(this.client)),
      ASK_EVERY_MS,
    );
    this.asking.unref();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.retry);
    clearInterval(this.asking);
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private async connect(isAgain: boolean): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      keepAlive: true,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      application_name: 'bihuan-changes',
    });
    client.on('error', () => this.lose(client)); // unheard, it would end the process
    client.on('end', () => this.lose(client));
    client.on('notification', ({ payload = '' }) => this.hears.change(changeOf(payload)));
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch {
      return this.lose(client);
    }
    this.wait = FIRST_WAIT_MS;
    if (isAgain && this.client === client) this.hears.gap();
  }

  private lose(client: pg.Client | null): void {
    if (client === null || this.client !== client) return;
    this.client = null;
    client.end().catch(() => undefined);
    if (this.isStopped) return;
    this.logger.warn('the connection that tells of changes was lost');
    this.retry = setTimeout(() => void this.connect(true), this.wait);
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS);
  }
}

function changeOf(payload: string): Change {
  const space = payload.indexOf(' ');
  if (space < 0) return { subject: payload, key: null };
  return { subject: payload.slice(0, space), key: payload.slice(space + 1) };
}
