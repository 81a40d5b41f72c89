import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { deliverEvents } from './event-deliveries.queries';

/** Tells an event of a case to every webhook that wants to hear of it. */
@Injectable()
export class PublishEvent {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async execute(caseId: string, sequence: number): Promise<void> {
    await deliverEvents(this.dataSource.manager, { caseId, sequence }, this.clock.now());
  }
}
