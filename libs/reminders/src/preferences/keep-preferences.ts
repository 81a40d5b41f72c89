import type { Actor, PreferenceBody, PreferenceView } from '@bihuan/contracts';
import { PreferenceRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ReadPreferences } from './read-preferences';

/** Keeps how the caller wants to be told from now on; what was written before keeps its ways. */
@Injectable()
export class KeepPreferences {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly preferences: ReadPreferences,
  ) {}

  async execute(actor: Actor, { ways, digestTime }: PreferenceBody): Promise<PreferenceView> {
    await this.dataSource.manager.upsert(
      PreferenceRow,
      { personId: actor.personId ?? '', ways, digestTime, changedAt: this.clock.now() },
      ['personId'],
    );
    return this.preferences.execute(actor);
  }
}
