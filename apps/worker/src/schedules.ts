import { AskAgainForReprojections } from '@bihuan/calendars';
import { PollingLoop } from '@bihuan/jobs';
import { LOGGER } from '@bihuan/platform';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { ChannelWork } from './channels/channel-work';
import { ScheduledWork } from './scheduled-work';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/*
 * Schedules are loops in every worker, not repeating jobs in a queue. Each of these tasks may run in any number of
 * processes at once: rows are claimed with SKIP LOCKED or fenced by a unique key, and a second run of the day finds
 * nothing to do. So nobody has to be elected, the sweep goes on while the queue is away, and there is no schedule in a
 * queue that could be lost with it or left behind by an old release. The loop awaits each turn: slow ones never stack.
 */
@Injectable()
export class Schedules implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loops: readonly PollingLoop[];

  constructor(
    useCases: ScheduledWork,
    reprojections: AskAgainForReprojections,
    channels: ChannelWork,
    @Inject(LOGGER) logger: Logger,
  ) {
    const every = (pauseMs: number, name: string, task: () => Promise<unknown>): PollingLoop =>
      new PollingLoop({
        turn: async () => {
          await task();
          return false;
        },
        onError: (error) => logger.error({ err: error, task: name }, 'a scheduled task failed and is tried again'),
        pauseMs,
        longestPauseMs: pauseMs,
      });
    this.loops = [
      every(30 * SECOND, 'sweep timers', () => useCases.timers.sweepTimers.execute()),
      every(30 * SECOND, 'follow the ladders', () => useCases.timers.followLadders.execute()),
      every(30 * SECOND, 'plan digests', () => useCases.planDigests.execute()),
      every(5 * SECOND, 'sweep deliveries', () => channels.sweep.execute()),
      every(10 * SECOND, 'queue notices', () => channels.notices.execute()),
      every(30 * SECOND, 'plan summaries', () => channels.summaries.execute()),
      every(20 * MINUTE, 'catch up on events for webhooks', () => channels.events.catchUp()),
      every(20 * MINUTE, 'catch up on notices', () => useCases.lost.notices.execute()),
      every(20 * MINUTE, 'ask again for reports', () => useCases.lost.reports.execute()),
      every(20 * MINUTE, 'catch up on screenings', () => useCases.lost.cases.screenings.execute()),
      every(20 * MINUTE, 'catch up on proposals', () => useCases.lost.cases.proposals.execute()),
      every(5 * MINUTE, 'ask again for bulk operations', () => useCases.lost.bulk.execute()),
      every(5 * MINUTE, 'ask again for re-projections', () => reprojections.execute()),
      // once a day each: hourly turns, so that a start, a clock change or a failure does not cost a day
      every(60 * MINUTE, 'anchor the journal', () => useCases.daily.anchorJournal.execute()),
      every(60 * MINUTE, 'purge sessions', () => useCases.daily.purgeSessions.execute()),
      every(60 * MINUTE, 'announce a missing calendar', () => useCases.daily.missingCalendar.execute()),
      every(60 * MINUTE, 'take daily snapshots', () => useCases.daily.cadences.takeSnapshots.execute()),
      every(60 * MINUTE, 'draft sheets and bulletins', () => useCases.daily.cadences.draftPeriodicReports.execute()),
      every(60 * MINUTE, 'register recurring duties', () => useCases.daily.cadences.registerDueDuties.execute()),
    ];
  }

  onApplicationBootstrap(): void {
    for (const loop of this.loops) loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }
}
