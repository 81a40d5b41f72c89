import { addDays, workingDayOnOrBefore } from '@bihuan/calendar';
import { addCaseFilters, PEOPLE_DID, SqlConditions, Today } from '@bihuan/cases';
import type { Actor, ChangedCase, ChangedPage, PageQuery } from '@bihuan/contracts';
import { announcementOf, workflowOf } from '@bihuan/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { countFigure } from './figures';

/** How many entries of one case are told. */
const TOLD = 3;

type Entry = {
  readonly sequence: number;
  readonly type: string;
  readonly asks_for: string | null;
  readonly state_before: string | null;
  readonly at: string;
  readonly by: string;
  readonly by_unit: string | null;
};
type Found = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly workflow: string;
  readonly workflow_version: number;
  readonly unit_id: string | null;
  readonly unit_name: string | null;
  readonly count: number;
  readonly entries: readonly Entry[];
};

/** What people did since the working day before, case by case, the latest first; timers and calendars are no news. */
@Injectable()
export class ListChanges {
  constructor(
    private readonly dataSource: DataSource,
    private readonly today: Today,
  ) {}

  async execute(actor: Actor, { page, pageSize }: PageQuery): Promise<ChangedPage> {
    const asOf = await this.today.asOf();
    const since = workingDayOnOrBefore(asOf.calendars.national, addDays(asOf.today, -1));
    const { count: total, filters } = await countFigure(this.dataSource, { actor, asOf }, { since });
    const conditions = SqlConditions.visibleTo(actor);
    await addCaseFilters(this.dataSource.manager, conditions, { since }, asOf);
    const day = conditions.param(since);
    const limit = conditions.param(pageSize);
    const offset = conditions.param((page - 1) * pageSize);
    const news = `j.case_id = c.id AND j."on" >= ${day}::date AND ${PEOPLE_DID}`;
    const found = await this.dataSource.query<Found[]>(
      `SELECT c.id, c.number, c.title, c.workflow, c.workflow_version, c.lead_unit_id AS unit_id, u.name AS unit_name,
              seen.count, (
                SELECT json_agg(e ORDER BY e.sequence DESC) FROM (
                  SELECT j.sequence, j.type, j.payload->'proposal'->>'type' AS asks_for, j.state_before, j.at,
                         j.actor->>'name' AS by, b.name AS by_unit
                    FROM case_event j LEFT JOIN unit b ON b.id = (j.actor->'unitLine'->>0)::uuid
                   WHERE ${news} ORDER BY j.sequence DESC LIMIT ${TOLD}) e
              ) AS entries
         FROM "case" c LEFT JOIN unit u ON u.id = c.lead_unit_id
         JOIN LATERAL (SELECT count(*)::int AS count, max(j.at) AS last FROM case_event j WHERE ${news}) seen ON TRUE
        WHERE ${conditions.sql()} ORDER BY seen.last DESC, c.number LIMIT ${limit} OFFSET ${offset}`,
      conditions.params,
    );
    return { items: found.map(toView), page, pageSize, total, since, filters };
  }
}

function toView({ id, number, title, count, unit_id: unitId, unit_name: unitName, ...found }: Found): ChangedCase {
  const workflow = workflowOf(found.workflow, found.workflow_version);
  return {
    id,
    number,
    title,
    leadUnit: unitId === null ? null : { id: unitId, name: unitName ?? '' },
    count,
    entries: found.entries.map(({ type, asks_for: asksFor, state_before: state, ...entry }) => ({
      sequence: entry.sequence,
      label: announcementOf(workflow, { state, type, asksFor: asksFor ?? undefined })?.label ?? { zh: type, en: type },
      at: new Date(entry.at).toISOString(),
      by: entry.by,
      byUnit: entry.by_unit,
    })),
  };
}
