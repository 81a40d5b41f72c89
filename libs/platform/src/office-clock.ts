import { localDateOf } from '@bihuan/calendar';
import type { PlainDate } from '@bihuan/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from './clock';
import { AppConfig } from './config';

/** The present moment, and the day that it is in the office. */
@Injectable()
export class OfficeClock {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AppConfig) private readonly config: AppConfig,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  today(): PlainDate {
    return localDateOf(this.now().toISOString(), this.timeZone);
  }

  get timeZone(): string {
    return this.config.timeZone;
  }
}
