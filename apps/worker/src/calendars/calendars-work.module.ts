import { CalendarsModule } from '@bihuan/calendars';
import { Module } from '@nestjs/common';
import { ReprojectCasesHandler } from './reproject-cases.handler';

@Module({ imports: [CalendarsModule], providers: [ReprojectCasesHandler], exports: [CalendarsModule] })
export class CalendarsWorkModule {}
