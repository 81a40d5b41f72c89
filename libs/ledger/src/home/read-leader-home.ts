import { Today } from '@bihuan/cases';
import type { Actor, LeaderHome } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { countFigure } from './figures';
import { latestLookBacks, weeksOf } from './leader.queries';
import { lightTable } from './light-table';
import { openSpans } from './open-spans';

/** Where it stands by unit and domain, which way it goes, and whether what was closed holds. */
@Injectable()
export class ReadLeaderHome {
  constructor(
    private readonly dataSource: DataSource,
    private readonly today: Today,
  ) {}

  async execute(actor: Actor): Promise<LeaderHome> {
    const asOf = await this.today.asOf();
    const spans = await openSpans(this.dataSource, actor, asOf);
    const lit = spans.map(({ lead_unit_id: id, lead_unit_name: name, domain, light, count }) => {
      return { unit: id === null ? null : { id, name: name ?? '' }, domain, light, count };
    });
    const since = `${asOf.today.slice(0, 4)}-01-01`;
    const found = (happened: string) => countFigure(this.dataSource, { actor, asOf }, { happened, since });
    return {
      asOf: asOf.today,
      byUnit: lightTable(lit),
      trend: await weeksOf(this.dataSource, actor, asOf.today),
      lookBacks: {
        consolidated: await found('look-back.consolidated'),
        relapsed: await found('look-back.relapsed'),
        latest: await latestLookBacks(this.dataSource, actor),
      },
    };
  }
}
