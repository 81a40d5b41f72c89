export { Clock, SystemClock } from './clock';
export { AppConfig, InvalidSettings, loadConfig } from './config';
export { DomainError } from './domain-error';
export { envSchema } from './env.schema';
export { OfficeClock } from './office-clock';
export { createLogger, NestLogger } from './logger';
export { LOGGER, PlatformModule } from './platform.module';
