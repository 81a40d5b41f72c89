import { CalendarsModule } from '@bihuan/calendars';
import { Module } from '@nestjs/common';
import { CalendarsController } from './calendars.controller';

@Module({ imports: [CalendarsModule], controllers: [CalendarsController] })
export class CalendarsApiModule {}
