import {
  addAwaiting,
  type AsOf,
  isProgressDue,
  LEDGER_COLUMNS,
  type LedgerRecord,
  readingAt,
  SqlConditions,
  Today,
  toLedgerRow,
} from '@bihuan/cases';
import type { Actor, Page, PageQuery, ToDoItem } from '@bihuan/contracts';
import { workflowOf, type CaseContext } from '@bihuan/workflow';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { nextStep } from './home/next-step';

type ToDoRecord = LedgerRecord & { readonly version: number; readonly context: CaseContext };

/** The cases that wait for a person, by due date, each with the one next step. */
@Injectable()
export class ListToDo {
  constructor(
    private readonly dataSource: DataSource,
    private readonly today: Today,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { page, pageSize }: PageQuery): Promise<Page<ToDoItem>> {
    const asOf = await this.today.asOf();
    const conditions = SqlConditions.visibleTo(actor);
    await addAwaiting(this.dataSource.manager, conditions, asOf);
    const [{ total }] = (await this.dataSource.query(
      `SELECT count(*)::int AS total FROM "case" c WHERE ${conditions.sql()}`,
      [...conditions.params],
    )) as [{ total: number }];
    const limit = conditions.param(pageSize);
    const offset = conditions.param((page - 1) * pageSize);
    const records = (await this.dataSource.query(
      `SELECT ${LEDGER_COLUMNS}, c.version, c.context FROM "case" c LEFT JOIN unit u ON u.id = c.lead_unit_id
       WHERE ${conditions.sql()} ORDER BY c.due_on NULLS LAST, c.number LIMIT ${limit} OFFSET ${offset}`,
      conditions.params,
    )) as ToDoRecord[];
    return { items: records.map((record) => this.toItem(actor, record, asOf)), page, pageSize, total };
  }

  private toItem(actor: Actor, record: ToDoRecord, asOf: AsOf): ToDoItem {
    const { next, reports } = nextStep(
      workflowOf(record.workflow, record.workflow_version),
      { state: record.state, context: record.context },
      { by: actor, at: this.clock.now().toISOString(), on: asOf.today, reportIsDue: isReportDue(record, asOf) },
    );
    return { ...toLedgerRow(record, asOf), version: record.version, next, progressDue: reports };
  }
}

function isReportDue(record: ToDoRecord, asOf: AsOf): boolean {
  const { today, calendar } = readingAt(asOf, record.lead_unit_id);
  const { progress_since: progressSince, progress_every: progressEvery, due_on: dueOn } = record;
  return isProgressDue({ progressSince, progressEvery, dueOn }, today, calendar);
}
