import { LiveModule } from '@bihuan/live';
import { PeopleModule } from '@bihuan/people';
import { Module } from '@nestjs/common';
import { LiveController } from './live.controller';
import { LiveSessions } from './live-sessions';

@Module({ imports: [LiveModule, PeopleModule], controllers: [LiveController], providers: [LiveSessions] })
export class LiveApiModule {}
