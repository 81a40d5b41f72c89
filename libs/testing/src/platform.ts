import { AppConfig, envSchema, PlatformModule, createLogger } from '@bihuan/platform';
import type { DynamicModule } from '@nestjs/common';
import { FakeClock } from './fake-clock';

/** Config for a test database, a clock that stands still and a silent logger, for Nest testing modules. */
export function testPlatform(databaseUrl: string, clock: FakeClock, env: Record<string, string> = {}): DynamicModule {
  const config = new AppConfig(envSchema.parse({ DATABASE_URL: databaseUrl, ...env }));
  return PlatformModule.with({ config, clock, logger: createLogger('test', 'silent') });
}
