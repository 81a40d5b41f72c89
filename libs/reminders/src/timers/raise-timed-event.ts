import { systemActor } from '@bihuan/access';
import { ApplyCaseEvent, IllegalTransition, NotAllowed } from '@bihuan/cases';
import { LOGGER } from '@bihuan/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import { raisedEvent } from '../templates/raised-event';

/** Raises the event of a timer in the system's name. A case that has moved on refuses it: then it is no longer due. */
@Injectable()
export class RaiseTimedEvent {
  constructor(
    private readonly applyCaseEvent: ApplyCaseEvent,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async within(tx: EntityManager, caseId: string, type: string): Promise<void> {
    const body = raisedEvent(type);
    try {
      // in a savepoint, so that a refusal leaves the timer fired and nothing else
      await tx.transaction((inner) =>
        this.applyCaseEvent.within(inner, { actor: systemActor, caseId, expectedVersion: null, body }),
      );
    } catch (error) {
      if (!(error instanceof IllegalTransition || error instanceof NotAllowed)) throw error;
      this.logger.info({ caseId, event: type, reason: error.message }, 'the event of a timer is no longer due');
    }
  }
}
