import type { Actor, LiveMessage } from '@bihuan/contracts';
import { ChangeListener, type Change } from '@bihuan/database';
import { AppConfig, LOGGER } from '@bihuan/platform';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { casesIn, composeMessage } from './compose-message';
import { TooManyStreams } from './live.errors';
import { PendingChanges } from './pending-changes';
import { SeenCasesQueries, type SeenCases } from './seen-cases.queries';

/** A browser opens six connections to a host at most, all pages together: some must be left for its requests. */
const MOST_OF_SESSION = 3;
const MOST_OF_PERSON = 12;
const MOST_IN_ALL = 2000;
/** What comes together is told together, soon after the first; then nothing is told for a second. */
const GATHER_MS = 100;
const REST_MS = 1000;
const NONE: SeenCases = { seen: new Set(), officeSide: new Set() };

/** A page that is kept up to date. */
export type LiveStream = {
  readonly actor: Actor;
  /** The session it belongs to, as its stored hash. */
  readonly session: string;
  readonly tell: (message: LiveMessage) => void;
  readonly end: () => void;
};

/** All streams of this process, and what is told to each: changes of any process, at most once a second, to whom they concern. */
@Injectable()
export class LiveHub implements OnModuleInit, BeforeApplicationShutdown {
  private readonly streams = new Set<LiveStream>();
  private readonly sightListeners = new Set<() => void>();
  private readonly listener: ChangeListener;
  private pending = new PendingChanges();
  private timer: NodeJS.Timeout | undefined;
  private isTelling = false;
  private isClosed = false;

  constructor(
    private readonly queries: SeenCasesQueries,
    @Inject(LOGGER) private readonly logger: Logger,
    config: AppConfig,
  ) {
    const hears = { change: (change: Change) => this.take(change), gap: () => this.takeGap() };
    this.listener = new ChangeListener(config.databaseUrl, hears, logger);
  }

  async onModuleInit(): Promise<void> {
    await this.listener.start();
  }

  /** Before the server stops listening: it would wait for streams that never end by themselves. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    for (const stream of this.streams) stream.end();
    this.streams.clear();
    await this.listener.stop();
  }

  /** From now on the stream is told, until it is removed; too many are refused. */
  add(stream: LiveStream): void {
    const of = (same: (other: LiveStream) => boolean) => [...this.streams].filter(same).length;
    if (
      this.isClosed ||
      this.streams.size >= MOST_IN_ALL ||
      of(({ session }) => session === stream.session) >= MOST_OF_SESSION ||
      of(({ actor }) => actor.personId === stream.actor.personId) >= MOST_OF_PERSON
    ) {
      throw new TooManyStreams();
    }
    this.streams.add(stream);
  }

  remove(stream: LiveStream): void {
    this.streams.delete(stream);
  }

  get open(): ReadonlySet<LiveStream> {
    return this.streams;
  }

  /** Calls when somebody may have come to see other things than before, or a session has ended. */
  onSightChanged(listener: () => void): void {
    this.sightListeners.add(listener);
  }

  private take(change: Change): void {
    if (change.subject === 'sight') {
      for (const listener of this.sightListeners) listener();
    } else if (this.streams.size > 0) {
      this.pending.add(change);
      this.tellSoon(GATHER_MS);
    }
  }

  private takeGap(): void {
    for (const listener of this.sightListeners) listener();
    this.pending.addGap();
    this.tellSoon(GATHER_MS);
  }

  private tellSoon(wait: number): void {
    if (this.timer || this.isTelling || this.isClosed) return;
    this.timer = setTimeout(() => void this.tellNow(), wait);
  }

  private async tellNow(): Promise<void> {
    this.timer = undefined;
    this.isTelling = true;
    const changes = this.pending;
    this.pending = new PendingChanges();
    try {
      if (!changes.isEmpty) await this.tell(changes);
    } catch (error) {
      this.logger.warn({ err: error }, 'changes could not be told; all pages are told to look anew');
      this.pending.addGap();
    }
    this.isTelling = false;
    // rests also after having told nothing: the next change then waits for the end of the rest
    if (!changes.isEmpty) this.tellSoon(REST_MS);
  }

  /** One query for all who see the same, however many streams they have. */
  private async tell(changes: PendingChanges): Promise<void> {
    const ids = casesIn(changes);
    for (const streams of this.bySight().values()) {
      const [first] = streams;
      if (!first) continue;
      const seen = ids.length === 0 ? NONE : await this.queries.among(first.actor, ids);
      for (const stream of streams) {
        const message = composeMessage(changes, stream.actor, seen);
        if (message && this.streams.has(stream)) stream.tell(message);
      }
    }
  }

  private bySight(): ReadonlyMap<string, readonly LiveStream[]> {
    const groups = new Map<string, LiveStream[]>();
    for (const stream of this.streams) {
      const { unitLine, roles } = stream.actor;
      const sight = JSON.stringify([unitLine, [...roles].sort((a, b) => a.localeCompare(b))]);
      const group = groups.get(sight);
      if (group) group.push(stream);
      else groups.set(sight, [stream]);
    }
    return groups;
  }
}
