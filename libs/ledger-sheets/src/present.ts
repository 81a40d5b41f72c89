import { localDateOf } from '@bihuan/calendar';
import type { PlainDate } from '@bihuan/contracts';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';

/** The present moment, and the day that it is in the office. */
@Injectable()
export class Present {
  constructor(
    private readonly clock: Clock,
    private readonly config: AppConfig,
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
