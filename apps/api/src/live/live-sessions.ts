import { LiveHub, type LiveStream } from '@bihuan/live';
import { OpenSessions } from '@bihuan/people';
import { LOGGER } from '@bihuan/platform';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { LiveReply } from './live-reply';

const BEAT_MS = 20_000;

type Kept = { readonly reply: LiveReply; readonly sight: string };

/**
 * Ends streams whose session has ended, or whose person may now see other things: at once when a change of that kind is told,
 * and with every heartbeat, since sessions also end by the clock.
 */
@Injectable()
export class LiveSessions implements OnModuleInit, OnApplicationShutdown {
  private readonly kept = new Map<LiveStream, Kept>();
  private beating: NodeJS.Timeout | undefined;
  private checking: Promise<void> | null = null;
  private mustCheckAgain = false;

  constructor(
    private readonly hub: LiveHub,
    private readonly sessions: OpenSessions,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.hub.onSightChanged(() => void this.check());
    this.beating = setInterval(() => void this.beat(), BEAT_MS);
    this.beating.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.beating);
  }

  /** The sight of a session at this moment; null when it has just ended. */
  async sightOf(session: string): Promise<string | null> {
    return (await this.sessions.sightsOf([session])).get(session) ?? null;
  }

  keep(stream: LiveStream, kept: Kept): void {
    this.kept.set(stream, kept);
  }

  forget(stream: LiveStream): void {
    this.kept.delete(stream);
    this.hub.remove(stream);
  }

  /** One query for all streams; what changes while it runs is looked at once more. */
  check(): Promise<void> {
    if (this.checking) this.mustCheckAgain = true;
    this.checking ??= this.checkAll().finally(() => {
      this.checking = null;
      if (!this.mustCheckAgain) return;
      this.mustCheckAgain = false;
      void this.check();
    });
    return this.checking;
  }

  private async beat(): Promise<void> {
    await this.check();
    for (const { reply } of this.kept.values()) reply.beat();
  }

  private async checkAll(): Promise<void> {
    const asked = [...this.kept];
    if (asked.length === 0) return;
    try {
      const sights = await this.sessions.sightsOf([...new Set(asked.map(([{ session }]) => session))]);
      for (const [stream, { sight }] of asked) if (sights.get(stream.session) !== sight) stream.end();
    } catch (error) {
      this.logger.warn({ err: error }, 'the sessions of open streams could not be looked at'); // with the next heartbeat
    }
  }
}
