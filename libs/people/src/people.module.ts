import { Module } from '@nestjs/common';
import { AccessLog } from './access-log';
import { SessionReader } from './sessions/session-reader';

const useCases = [AccessLog, SessionReader];

/** People, units, sessions and calendars. Needs the global DataSource, Clock and AppConfig. */
@Module({ providers: useCases, exports: useCases })
export class PeopleModule {}
