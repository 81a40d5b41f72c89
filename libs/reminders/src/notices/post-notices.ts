import { CaseEventRow, CaseRow } from '@bihuan/database';
import { Clock, LOGGER } from '@bihuan/platform';
import { announcementOf, stateOf, taskOf, workflowOf } from '@bihuan/workflow';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource, type EntityManager } from 'typeorm';
import { eventTitle, eventWhy, requestWhy } from '../templates/event-words';
import { AddNotices, type Addressee } from './add-notices';
import { topicOfEvent } from './notice-topic';
import { askerOf, recipientsOf } from './recipients.queries';

/** Tells an event of a case to those whom the definition names for it, except to whoever raised it. */
@Injectable()
export class PostNotices {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly addNotices: AddNotices,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(caseId: string, sequence: number): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const event = await tx.findOneByOrFail(CaseEventRow, { caseId, sequence });
      const row = await tx.findOneByOrFail(CaseRow, { id: caseId });
      const workflow = workflowOf(row.workflow, row.workflowVersion);
      const told = announcementOf(workflow, announced(event));
      if (!told) {
        this.logger.warn({ caseId, sequence, event: event.type }, 'the definition does not know this event');
        return;
      }
      const message = {
        cause: `event:${caseId}:${sequence}`,
        kind: event.type,
        caseId,
        title: eventTitle(told.label, row),
        urgent: row.context.urgent,
        createdAt: this.clock.now(),
      };
      const recipients = await recipientsOf(tx, caseId, told.notify, assistUnitsOf(event, row));
      const { awaits } = stateOf(workflow, event.stateAfter);
      const reached = recipients.map(({ personId, caseRole }) => ({
        personId,
        why: eventWhy(told.label, caseRole),
        topic: topicOfEvent(event, awaits, caseRole),
      }));
      const askedBy = await this.askerToTell(tx, event);
      const asked: Addressee[] = askedBy ? [{ personId: askedBy, why: requestWhy(told.label), topic: 'request' }] : [];
      const others = [...asked, ...reached.filter(({ personId }) => personId !== askedBy)];
      await this.addNotices.within(
        tx,
        message,
        others.filter(({ personId }) => personId !== event.actor.personId),
      );
    });
  }

  private async askerToTell(tx: EntityManager, { type, caseId, payload }: CaseEventRow): Promise<string | null> {
    const { requestId } = payload;
    return typeof requestId === 'string' && type !== 'request.withdrawn' ? askerOf(tx, caseId, requestId) : null;
  }
}

function announced({ stateBefore, type, payload }: CaseEventRow) {
  const { proposal } = payload as { readonly proposal?: { readonly type?: string } };
  return { state: stateBefore, type, asksFor: proposal?.type };
}

/** The assist, territory or sharing units that an event concerns; null when it concerns them all. */
function assistUnitsOf({ type, payload, actor }: CaseEventRow, { context }: CaseRow): readonly string[] | null {
  const { unitId, shares } = payload as { readonly unitId?: string; readonly shares?: readonly { unitId: string }[] };
  if (type === 'task.split') return (shares ?? []).map((share) => share.unitId);
  if (type === 'task.answered') return [taskOf(actor, context)?.under].filter((id) => typeof id === 'string');
  return type.startsWith('task.') && unitId ? [unitId] : null;
}
