import { preferenceBody, usualWays, type Actor, type PreferenceView } from '@bihuan/contracts';
import { PersonRow, PreferenceRow } from '@bihuan/database';
import { AppConfig } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** How the caller wants to be told: as they chose, or the usual ways. */
@Injectable()
export class ReadPreferences {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
  ) {}

  async execute({ personId }: Actor): Promise<PreferenceView> {
    const { manager } = this.dataSource;
    const person = await manager.findOneByOrFail(PersonRow, { id: personId ?? '' });
    const row = await manager.findOneBy(PreferenceRow, { personId: person.id });
    const { ways, digestTime } = preferenceBody.parse({
      ways: { ...usualWays, ...row?.ways },
      digestTime: row?.digestTime ?? null,
    });
    return { ways, digestTime, officeDigestTime: this.config.digestTime, hasEmail: Boolean(person.email) };
  }
}
