import { CaseEventRow, CaseRow } from '@bihuan/database';
import { Clock, LOGGER } from '@bihuan/platform';
import { edgesOf, workflowOf, type WorkflowEdge } from '@bihuan/workflow';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { eventTitle, eventWhy } from '../templates/event-words';
import { addNotices } from './add-notices';
import { recipientsOf } from './recipients.queries';

/** Tells an event of a case to those whom the definition names for it, except to whoever raised it. */
@Injectable()
export class PostNotices {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(caseId: string, sequence: number): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const event = await tx.findOneByOrFail(CaseEventRow, { caseId, sequence });
      const row = await tx.findOneByOrFail(CaseRow, { id: caseId });
      const edge = edgeTaken(row, event);
      if (!edge) {
        this.logger.warn({ caseId, sequence, event: event.type }, 'the definition does not know this event');
        return;
      }
      const recipients = await recipientsOf(tx, caseId, edge.notify);
      const message = {
        cause: `event:${caseId}:${sequence}`,
        kind: event.type,
        caseId,
        title: eventTitle(edge.label, row),
        createdAt: this.clock.now(),
      };
      const others = recipients.filter(({ personId }) => personId !== event.actor.personId);
      await addNotices(
        tx,
        message,
        others.map(({ personId, caseRole }) => ({ personId, why: eventWhy(edge.label, caseRole) })),
      );
    });
  }
}

function edgeTaken(row: CaseRow, event: CaseEventRow): WorkflowEdge | null {
  const { states } = workflowOf(row.workflow, row.workflowVersion).definition;
  const state = event.stateBefore === null ? undefined : states[event.stateBefore];
  return (state ? edgesOf(state) : []).find(([type]) => type === event.type)?.[1] ?? null;
}
