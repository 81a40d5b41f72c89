import type { AskableType, Proposal, RequestStatus, TaskPart, TaskStatus, TaskView } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';
import { query } from './query';

type TaskRecord = {
  id: string;
  unit_id: string;
  unit_name: string;
  part: TaskPart;
  under_id: string | null;
  under_name: string | null;
  status: TaskStatus;
  weight: number;
  what: string | null;
  due_on: string | null;
  signed_at: Date | null;
  answered_at: Date | null;
  answer: string | null;
  remark: string | null;
};

/** A part as the tables have it; its light depends on the day. */
export type TaskRecordView = Omit<TaskView, 'light'>;

/** The units' parts in a case: the lead first, then as the office, and below as each unit, gave them out. */
export async function tasksOf(manager: EntityManager, caseId: string): Promise<readonly TaskRecordView[]> {
  const rows = await query<TaskRecord>(
    manager,
    `SELECT t.id, t.unit_id, u.name AS unit_name, t.part, b.id AS under_id, b.name AS under_name, t.status, t.weight,
            t.what, t.due_on, t.signed_at, t.answered_at, t.answer, t.remark
       FROM task t JOIN unit u ON u.id = t.unit_id LEFT JOIN unit b ON b.id = t.under_unit_id
      WHERE t.case_id = $1
      ORDER BY array_position(ARRAY['lead', 'assist', 'territory', 'share'], t.part), b.name NULLS FIRST, u.name`,
    [caseId],
  );
  return rows.map((task) => ({
    id: task.id,
    unit: { id: task.unit_id, name: task.unit_name },
    part: task.part,
    under: task.under_id ? { id: task.under_id, name: task.under_name ?? '' } : null,
    status: task.status,
    weight: task.weight,
    what: task.what,
    dueOn: task.due_on,
    signedAt: task.signed_at?.toISOString() ?? null,
    answeredAt: task.answered_at?.toISOString() ?? null,
    answer: task.answer,
    remark: task.remark,
  }));
}

/** A request as the table has it, with names. */
export type RequestRecord = {
  readonly id: string;
  readonly event: AskableType;
  readonly proposal: Proposal;
  readonly unit_id: string | null;
  readonly unit_name: string | null;
  readonly asked_by: string | null;
  readonly asked_at: Date;
  readonly decide_by: string | null;
  readonly late: boolean;
  readonly status: RequestStatus;
  readonly decided_by: string | null;
  readonly decided_at: Date | null;
  readonly decision: string | null;
};

/** Everything that was asked for in a case, newest first. */
export function requestsOf(manager: EntityManager, caseId: string): Promise<readonly RequestRecord[]> {
  return query<RequestRecord>(
    manager,
    `SELECT r.id, r.event, r.proposal, r.unit_id, u.name AS unit_name, a.name AS asked_by, r.asked_at, r.decide_by,
            r.late, r.status, d.name AS decided_by, r.decided_at, r.decision
       FROM case_request r
       LEFT JOIN unit u ON u.id = r.unit_id
       LEFT JOIN person a ON a.id = r.asked_by
       LEFT JOIN person d ON d.id = r.decided_by
      WHERE r.case_id = $1 ORDER BY r.asked_at DESC, r.id`,
    [caseId],
  );
}
