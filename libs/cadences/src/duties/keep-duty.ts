import { randomUUID } from 'node:crypto';
import { localDateOf } from '@bihuan/calendar';
import type { Actor, DutyBody, DutyView } from '@bihuan/contracts';
import { findTemplate, RecurringDutyRow, UnitRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { latestWorkflow } from '@bihuan/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { StaleCadence, TooManyDuties, UnknownDuty, UnusableDuty } from '../cadences.errors';
import { officeOf } from '../offices.queries';
import { DutyQueries } from './duty.queries';

/** The list is read whole: it stays a list that one can look through. */
const MOST_DUTIES = 100;

/** Adopts a recurring obligation, and changes or switches off one. What is registered already stays as it is. */
@Injectable()
export class KeepDuty {
  constructor(
    private readonly dataSource: DataSource,
    private readonly duties: DutyQueries,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  create(actor: Actor, body: DutyBody): Promise<DutyView> {
    return this.dataSource.transaction(async (tx) => {
      const officeUnitId = officeOf(actor);
      if (!officeUnitId) throw new UnknownDuty();
      await tx.query('SELECT 1 FROM unit WHERE id = $1 FOR UPDATE', [officeUnitId]); // counted one after the other
      if ((await tx.countBy(RecurringDutyRow, { officeUnitId })) >= MOST_DUTIES) throw new TooManyDuties(MOST_DUTIES);
      await requireUsable(tx, body);
      const id = randomUUID();
      await tx.insert(RecurringDutyRow, {
        ...body,
        ...this.stamp(actor),
        id,
        officeUnitId,
        since: this.today(),
        version: 1,
      });
      return this.duties.getById(actor, id, tx);
    });
  }

  change(
    actor: Actor,
    { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
    body: DutyBody,
  ): Promise<DutyView> {
    return this.dataSource.transaction(async (tx) => {
      const where = { id, officeUnitId: officeOf(actor) ?? '' };
      const row = await tx.findOne(RecurringDutyRow, { where, lock: { mode: 'pessimistic_write' } });
      if (!row) throw new UnknownDuty();
      if (row.version !== expectedVersion) throw new StaleCadence(expectedVersion, row.version);
      await requireUsable(tx, body);
      // what was due while it was switched off is nobody's debt
      const since = body.active && !row.active ? this.today() : row.since;
      await tx.update(RecurringDutyRow, { id }, { ...body, ...this.stamp(actor), since, version: row.version + 1 });
      return this.duties.getById(actor, id, tx);
    });
  }

  private stamp(actor: Actor) {
    return { changedAt: this.clock.now(), changedBy: actor.personId };
  }

  private today(): string {
    return localDateOf(this.clock.now().toISOString(), this.config.timeZone);
  }
}

async function requireUsable(tx: EntityManager, { workflow, template, leadUnitId, active }: DutyBody): Promise<void> {
  if (!active) return; // a duty whose unit or template is gone can still be switched off
  if (!latestWorkflow(workflow)) {
    throw new UnusableDuty('workflow', { zh: '没有这种办理流程', en: 'There is no such workflow' });
  }
  const stored = template === null ? null : await findTemplate(tx, template);
  if (template !== null && !(stored?.active && stored.template.workflows.includes(workflow))) {
    throw new UnusableDuty('template', {
      zh: '时限模板不存在、已停用或不适用于该流程',
      en: 'The deadline template does not exist, is switched off, or is not for this workflow',
    });
  }
  if (leadUnitId !== null && !(await tx.existsBy(UnitRow, { id: leadUnitId, active: true }))) {
    throw new UnusableDuty('leadUnitId', {
      zh: '牵头单位不存在或已停用',
      en: 'The lead unit does not exist or is closed',
    });
  }
}
