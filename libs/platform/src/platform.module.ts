import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Logger } from 'pino';
import { Clock, SystemClock } from './clock';
import { AppConfig } from './config';
import { OfficeClock } from './office-clock';

/** The injection token of the process's logger. */
export const LOGGER = Symbol('logger');

/** Config, clocks and logger for everyone. */
@Global()
@Module({})
export class PlatformModule {
  static with(parts: { config: AppConfig; logger: Logger; clock?: Clock }): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: AppConfig, useValue: parts.config },
        { provide: Clock, useValue: parts.clock ?? new SystemClock() },
        { provide: LOGGER, useValue: parts.logger },
        OfficeClock,
      ],
      exports: [AppConfig, Clock, LOGGER, OfficeClock],
    };
  }
}
