import {
  preferenceBody,
  preferenceView,
  type Actor,
  type PreferenceBody,
  type PreferenceView,
} from '@bihuan/contracts';
import { KeepPreferences, ReadPreferences } from '@bihuan/reminders';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { Answers } from '../http/answers';

@ApiTags('me')
@Controller('me/preferences')
@SignedIn()
export class PreferencesController {
  constructor(
    private readonly preferences: ReadPreferences,
    private readonly keepPreferences: KeepPreferences,
  ) {}

  @Get()
  @Answers(preferenceView)
  read(@CurrentActor() actor: Actor): Promise<PreferenceView> {
    return this.preferences.execute(actor);
  }

  @Put()
  @Answers(preferenceView)
  keep(@CurrentActor() actor: Actor, @Body({ schema: preferenceBody }) body: PreferenceBody): Promise<PreferenceView> {
    return this.keepPreferences.execute(actor, body);
  }
}
