import { AskAgainForBulk } from '@bihuan/bulk';
import { DraftPeriodicReports, RegisterDueDuties, TakeSnapshots } from '@bihuan/cadences';
import { AskAgainForReprojections } from '@bihuan/calendars';
import { AnchorJournal, CatchUpScreenings, FollowLadders, KeepStandings, PurgeDrafts } from '@bihuan/cases';
import { CatchUpEvents, PlanSummaries, QueueNotices, SweepDeliveries } from '@bihuan/channels';
import { PurgePdfCopies } from '@bihuan/documents';
import { CatchUpProposals } from '@bihuan/escalation';
import { PollingLoop } from '@bihuan/jobs';
import { AskAgainForImports } from '@bihuan/ledger-import';
import { AskAgainForSheets, PurgeExports } from '@bihuan/ledger-sheets';
import { NightlyBackup } from '@bihuan/operations';
import { PurgeSessions } from '@bihuan/people';
import { LOGGER } from '@bihuan/platform';
import {
  AnnounceMissingCalendar,
  CatchUpNotices,
  FollowComments,
  FollowDocuments,
  PlanDigests,
  SweepTimers,
} from '@bihuan/reminders';
import { AskAgainForReports } from '@bihuan/reports';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type Type,
} from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Logger } from 'pino';
import { ReportIn } from './health/report-in';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** A use case that runs by the clock, and how long to wait between two turns. */
type Schedule = readonly [pauseMs: number, name: string, useCase: Type<{ execute(): Promise<unknown> }>];

/*
 * Schedules are loops in every worker, not repeating jobs in a queue. Each of these tasks may run in any number of
 * processes at once: rows are claimed with SKIP LOCKED or fenced by a unique key, and a second run of the day finds
 * nothing to do. So nobody has to be elected, the sweep goes on while the queue is away, and there is no schedule in a
 * queue that could be lost with it or left behind by an old release. The loop awaits each turn: slow ones never stack.
 */
const schedules: readonly Schedule[] = [
  [30 * SECOND, 'sweep timers', SweepTimers],
  [30 * SECOND, 'follow the ladders', FollowLadders],
  [30 * SECOND, 'plan digests', PlanDigests],
  [30 * SECOND, 'report in', ReportIn],
  [5 * SECOND, 'sweep deliveries', SweepDeliveries],
  [10 * SECOND, 'queue notices', QueueNotices],
  [30 * SECOND, 'plan summaries', PlanSummaries],
  // what was lost with its queue
  [20 * MINUTE, 'catch up on notices', CatchUpNotices],
  [20 * MINUTE, 'follow documents', FollowDocuments],
  [20 * MINUTE, 'follow comments', FollowComments],
  [20 * MINUTE, 'catch up on events for webhooks', CatchUpEvents],
  [20 * MINUTE, 'catch up on screenings', CatchUpScreenings],
  [20 * MINUTE, 'catch up on proposals', CatchUpProposals],
  [20 * MINUTE, 'ask again for reports', AskAgainForReports],
  [5 * MINUTE, 'ask again for bulk operations', AskAgainForBulk],
  [5 * MINUTE, 'ask again for ledger imports', AskAgainForImports],
  [5 * MINUTE, 'ask again for re-projections', AskAgainForReprojections],
  [5 * MINUTE, 'ask again for exports and returned sheets', AskAgainForSheets],
  [10 * MINUTE, 'back up by night', NightlyBackup],
  // once a day each: hourly turns, so that a start, a clock change or a failure does not cost a day
  [60 * MINUTE, 'anchor the journal', AnchorJournal],
  [60 * MINUTE, 'keep the standings', KeepStandings],
  [60 * MINUTE, 'purge sessions', PurgeSessions],
  [60 * MINUTE, 'purge pdf copies', PurgePdfCopies],
  [60 * MINUTE, 'purge exports', PurgeExports],
  [60 * MINUTE, 'purge drafts', PurgeDrafts],
  [60 * MINUTE, 'announce a missing calendar', AnnounceMissingCalendar],
  [60 * MINUTE, 'take daily snapshots', TakeSnapshots],
  [60 * MINUTE, 'draft sheets and bulletins', DraftPeriodicReports],
  [60 * MINUTE, 'register recurring duties', RegisterDueDuties],
];

/**
 * Runs the use cases that run by the clock, each in a loop of its own, from the start of the process to its end. They are
 * looked up once the process is up: in a constructor they would not be made yet, and have nothing of what they need.
 */
@Injectable()
export class Schedules implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private loops: readonly PollingLoop[] = [];

  constructor(
    private readonly modules: ModuleRef,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.loops = schedules.map((schedule) => this.loopOf(schedule));
    for (const loop of this.loops) loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }

  private loopOf([pauseMs, task, useCase]: Schedule): PollingLoop {
    const instance = this.modules.get(useCase, { strict: false });
    return new PollingLoop({
      turn: async () => {
        await instance.execute();
        return false;
      },
      onError: (error) => this.logger.error({ err: error, task }, 'a scheduled task failed and is tried again'),
      pauseMs,
      longestPauseMs: pauseMs,
    });
  }
}
