import { localDateOf } from '@bihuan/calendar';
import type { Actor, DutiesView, DutyView } from '@bihuan/contracts';
import { RecurringDutyRow, UnitRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { UnknownDuty } from '../cadences.errors';
import { officeOf } from '../offices.queries';
import { proposedDuties } from './proposed-duties';
import { turnAhead } from './turns';

type Last = { readonly dutyId: string; readonly caseId: string; readonly number: string; readonly dueOn: string };

/** The recurring obligations of the caller's own office. They are few: the list is read whole. */
@Injectable()
export class DutyQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async list(actor: Actor): Promise<DutiesView> {
    const { manager } = this.dataSource;
    const officeUnitId = officeOf(actor);
    const rows = officeUnitId
      ? await manager.find(RecurringDutyRow, {
          where: { officeUnitId },
          order: { active: 'DESC', name: 'ASC', id: 'ASC' },
        })
      : [];
    return { duties: await this.views(manager, rows), proposed: [...proposedDuties] };
  }

  async getById(actor: Actor, id: string, manager: EntityManager = this.dataSource.manager): Promise<DutyView> {
    const row = await manager.findOneBy(RecurringDutyRow, { id, officeUnitId: officeOf(actor) ?? '' });
    const [view] = row ? await this.views(manager, [row]) : [];
    if (!view) throw new UnknownDuty();
    return view;
  }

  private async views(manager: EntityManager, rows: readonly RecurringDutyRow[]): Promise<DutyView[]> {
    const today = localDateOf(this.clock.now().toISOString(), this.config.timeZone);
    const unitIds = rows.flatMap(({ leadUnitId }) => leadUnitId ?? []);
    const units = new Map((await manager.findBy(UnitRow, { id: In(unitIds) })).map((unit) => [unit.id, unit.name]));
    const lasts = await manager.query<Last[]>(
      `SELECT DISTINCT ON (o.duty_id) o.duty_id AS "dutyId", o.case_id AS "caseId", c.number, o.due_on AS "dueOn"
         FROM duty_occurrence o JOIN "case" c ON c.id = o.case_id
        WHERE o.duty_id = ANY($1::uuid[]) ORDER BY o.duty_id, o.due_on DESC`,
      [rows.map(({ id }) => id)],
    );
    const lastOf = new Map(lasts.map(({ dutyId, ...last }) => [dutyId, last]));
    return rows.map((row) => {
      const last = lastOf.get(row.id) ?? null;
      const { id, name, text, workflow, template, domain, leadUnitId, cadence, leadDays, active, version } = row;
      return {
        id,
        name,
        text,
        workflow,
        template,
        domain,
        leadUnitId,
        cadence,
        leadDays,
        active,
        version,
        last,
        leadUnit: leadUnitId ? { id: leadUnitId, name: units.get(leadUnitId) ?? '' } : null,
        next: turnAhead(row, { today, lastDueOn: last?.dueOn ?? null }),
      };
    });
  }
}
