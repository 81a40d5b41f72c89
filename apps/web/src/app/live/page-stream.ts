import { liveMessage, type LiveMessage } from '@bihuan/contracts';

const HIDDEN_MS = 15_000;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;
/** A clock that jumps so far has slept: the server's signs of life are comments, which a page does not get to hear. */
const ASLEEP_MS = 90_000;
const LOOK_MS = 30_000;

export type Hears = {
  readonly told: (message: LiveMessage) => void;
  /** The stream ended, or could not be had: who is signed in may have changed. */
  readonly lost: () => void;
};

export const everything: LiveMessage = { everything: true, topics: [], cases: [], commentsOn: [] };

/**
 * The stream of changes of one page. It is open while the page is shown: a browser has six connections to a host for all of its
 * pages together. Whatever may have been missed (hidden, asleep, without a network) is told as "everything" afterwards.
 */
export class PageStream {
  private source: EventSource | null = null;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private hiding: ReturnType<typeof setTimeout> | undefined;
  private looking: ReturnType<typeof setInterval> | undefined;
  private wait = FIRST_WAIT_MS;
  private hasMissed = false;
  private lookedAt = Date.now();

  constructor(
    private readonly hears: Hears,
    private readonly connect: () => EventSource = () => new EventSource('/api/live'),
  ) {}

  start(): void {
    document.addEventListener('visibilitychange', this.onShown);
    window.addEventListener('online', this.openAnew);
    this.looking = setInterval(() => this.lookAtClock(), LOOK_MS);
    this.onShown();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.onShown);
    window.removeEventListener('online', this.openAnew);
    clearInterval(this.looking);
    clearTimeout(this.hiding);
    this.close();
  }

  private readonly onShown = (): void => {
    clearTimeout(this.hiding);
    if (document.visibilityState === 'hidden') this.hiding = setTimeout(() => this.close(), HIDDEN_MS);
    else if (!this.source) this.openAnew();
  };

  private readonly openAnew = (): void => {
    this.wait = FIRST_WAIT_MS;
    this.close();
    if (document.visibilityState !== 'hidden') this.open();
  };

  /** A computer that slept may have a connection that only looks alive. */
  private lookAtClock(): void {
    const now = Date.now();
    if (now - this.lookedAt > ASLEEP_MS) this.openAnew();
    this.lookedAt = now;
  }

  private open(): void {
    const source = this.connect();
    this.source = source;
    source.addEventListener('ready', () => {
      this.wait = FIRST_WAIT_MS;
      if (this.hasMissed) this.hears.told(everything);
      this.hasMissed = true; // from now on whatever ends this stream leaves a gap
    });
    source.addEventListener('changed', ({ data }: MessageEvent<string>) => this.read(data));
    source.addEventListener('ended', () => this.lose());
    source.addEventListener('error', () => this.lose());
  }

  private close(): void {
    clearTimeout(this.retry);
    this.retry = undefined;
    this.source?.close();
    this.source = null;
  }

  /** A browser tries again by itself, but not after a refusal, and all pages at the same moment: so it is done here. */
  private lose(): void {
    if (!this.source) return;
    this.close();
    this.hasMissed = true;
    this.hears.lost();
    if (this.wait >= LONGEST_WAIT_MS / 2) this.hears.told(everything); // no stream to be had: look from time to time
    this.retry = setTimeout(() => this.open(), this.wait * (0.5 + Math.random()));
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS);
  }

  private read(data: string): void {
    const parsed = liveMessage.safeParse(jsonOf(data));
    this.hears.told(parsed.success ? parsed.data : everything); // of a newer release
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
