import { FollowLadders } from '@bihuan/cases';
import { SweepTimers } from '@bihuan/reminders';
import { Injectable } from '@nestjs/common';

/** The use cases that see to it that timers fire when they should. */
@Injectable()
export class TimerWork {
  constructor(
    readonly sweepTimers: SweepTimers,
    readonly followLadders: FollowLadders,
  ) {}
}
