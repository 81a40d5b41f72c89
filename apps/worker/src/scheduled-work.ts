import { PlanDigests } from '@bihuan/reminders';
import { Injectable } from '@nestjs/common';
import { DailyWork } from './daily-work';
import { LostWork } from './lost-work';
import { TimerWork } from './timer-work';

/** The use cases that run by the clock. */
@Injectable()
export class ScheduledWork {
  constructor(
    readonly timers: TimerWork,
    readonly planDigests: PlanDigests,
    readonly lost: LostWork,
    readonly daily: DailyWork,
  ) {}
}
