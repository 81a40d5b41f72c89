import { CalendarsModule } from '@bihuan/calendars';
import { Module } from '@nestjs/common';
import { CalendarsController } from './calendars.controller';
import { ReprojectionsController } from './reprojections.controller';

@Module({ imports: [CalendarsModule], controllers: [CalendarsController, ReprojectionsController] })
export class CalendarsApiModule {}
