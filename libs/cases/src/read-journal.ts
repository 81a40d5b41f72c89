import type { Actor, JournalEntry, JournalKind, JournalQuery, Page } from '@bihuan/contracts';
import { CaseRow } from '@bihuan/database';
import { announcementOf, stateOf, workflowOf, type CaseWorkflow } from '@bihuan/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CaseRepository } from './case.repository';
import { UnknownCase } from './cases.errors';
import { detailsOf, idsIn } from './journal-details';
import { namesOf } from './names.queries';

type EntryRecord = {
  sequence: number;
  type: string;
  payload: Record<string, unknown>;
  at: Date;
  by_name: string;
  by_unit: string | null;
  state_before: string | null;
  state_after: string;
  hash: string;
};

/** Which entries are of a kind; a step may be work as well. */
const ofKind: Readonly<Record<JournalKind, string>> = {
  steps: 'j.state_before IS DISTINCT FROM j.state_after',
  work: "j.type ~ '^(plan|hazard-plan|measure|evidence|progress|amount|closure|verification|response)\\.'",
  tasks: "j.type ~ '^(task|assist|unit)\\.'",
  requests: "j.type ~ '^(request|deadline|objection|suspension)\\.' OR j.type IN ('case.suspended', 'case.resumed')",
};

/** A case's journal, newest entry first, in the words of its definition. */
@Injectable()
export class ReadJournal {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseRepository,
  ) {}

  async execute(actor: Actor, caseId: string, { page, pageSize, kind }: JournalQuery): Promise<Page<JournalEntry>> {
    const { manager } = this.dataSource;
    await this.cases.requireVisible(manager, actor, caseId);
    const row = await manager.findOneBy(CaseRow, { id: caseId });
    if (!row) throw new UnknownCase();
    const condition = kind ? ofKind[kind] : 'true';
    const entries = (await manager.query(
      `SELECT j.sequence, j.type, j.payload, j.at, j.actor->>'name' AS by_name, u.name AS by_unit,
              j.state_before, j.state_after, j.hash
       FROM case_event j LEFT JOIN unit u ON u.id = (j.actor->'unitLine'->>0)::uuid
       WHERE j.case_id = $1 AND (${condition}) ORDER BY j.sequence DESC LIMIT $2 OFFSET $3`,
      [caseId, pageSize, (page - 1) * pageSize],
    )) as EntryRecord[];
    const names = await namesOf(
      manager,
      entries.flatMap((entry) => idsIn(entry.payload)),
    );
    const workflow = workflowOf(row.workflow, row.workflowVersion);
    const items = entries.map((entry) => toView(entry, workflow, (id) => names.get(id)));
    return { items, page, pageSize, total: kind ? await this.countOf(caseId, condition) : row.version };
  }

  private async countOf(caseId: string, condition: string): Promise<number> {
    const [{ n }] = await this.dataSource.query<[{ n: number }]>(
      `SELECT count(*)::int AS n FROM case_event j WHERE j.case_id = $1 AND (${condition})`,
      [caseId],
    );
    return n;
  }
}

function toView(entry: EntryRecord, workflow: CaseWorkflow, nameOf: (id: string) => string | undefined): JournalEntry {
  const label = (state: string) => stateOf(workflow, state).label;
  const { proposal } = entry.payload as { readonly proposal?: { readonly type?: string } };
  const announced = { state: entry.state_before, type: entry.type, asksFor: proposal?.type };
  return {
    sequence: entry.sequence,
    type: entry.type,
    label: announcementOf(workflow, announced)?.label ?? { zh: entry.type, en: entry.type },
    at: entry.at.toISOString(),
    by: entry.by_name,
    byUnit: entry.by_unit,
    from: entry.state_before ? label(entry.state_before) : null,
    to: label(entry.state_after),
    details: detailsOf(entry.type, entry.payload, nameOf),
    hash: entry.hash,
  };
}
