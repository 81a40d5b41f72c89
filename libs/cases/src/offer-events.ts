import { caseEventTypes, type Actor, type AllowedEvent, type CaseEventType } from '@bihuan/contracts';
import { explain, workflowOf } from '@bihuan/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CaseDoor } from './case-door';
import { CaseRepository } from './case.repository';

/** An event with the number of cases that it could be raised on now. */
export type OfferedEvent = Pick<AllowedEvent, 'form'> & {
  readonly type: CaseEventType;
  readonly count: number;
};

/** Between two batches other requests have their turn. */
const BATCH = 100;

/** Which events an actor could raise on how many of the named cases, the one that fits most cases first. */
@Injectable()
export class OfferEvents {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseRepository,
    private readonly door: CaseDoor,
  ) {}

  async execute(actor: Actor, caseIds: readonly string[]): Promise<readonly OfferedEvent[]> {
    const asking = this.door.stamp(actor);
    const offers = new Map<string, AllowedEvent & { count: number }>();
    for (let start = 0; start < caseIds.length; start += BATCH) {
      const batch = caseIds.slice(start, start + BATCH);
      for (const row of await this.cases.findVisible(this.dataSource.manager, actor, batch)) {
        const workflow = workflowOf(row.workflow, row.workflowVersion);
        const { allowed } = explain(workflow, { state: row.state, context: row.context }, asking);
        for (const event of allowed) {
          offers.set(event.type, { ...event, count: (offers.get(event.type)?.count ?? 0) + 1 });
        }
      }
    }
    return caseEventTypes
      .flatMap((type) => {
        const offer = offers.get(type);
        return offer ? [{ type, form: offer.form, count: offer.count }] : [];
      })
      .sort((a, b) => b.count - a.count);
  }
}
