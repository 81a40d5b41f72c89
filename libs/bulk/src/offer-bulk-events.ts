import { OfferEvents } from '@bihuan/cases';
import { bulkFormOf, isBulkEvent, type Actor, type BulkEvents, type BulkSelection } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { BulkSelections } from './bulk-selection';
import { labelOfEvent } from './event-label';

/** Which events could be raised on how many of the selected cases. */
@Injectable()
export class OfferBulkEvents {
  constructor(
    private readonly selections: BulkSelections,
    private readonly offers: OfferEvents,
  ) {}

  async execute(actor: Actor, selection: BulkSelection): Promise<BulkEvents> {
    const caseIds = await this.selections.idsOf(actor, selection);
    const events = await this.offers.execute(actor, caseIds);
    return {
      total: caseIds.length,
      events: events
        .filter(({ type }) => isBulkEvent(type))
        .map((event) => ({ ...event, form: bulkFormOf(event.type), label: labelOfEvent(event.type) })),
    };
  }
}
