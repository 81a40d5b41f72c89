import { visibleCases } from '@bihuan/access';
import type { Actor, StatementComparison } from '@bihuan/contracts';
import { CaseRow, CaseWarningRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CaseRepository } from '../case.repository';
import { UnknownWarning } from '../cases.errors';
import { commonPassages } from './common-passages';
import { mayReadWarnings } from './may-read-warnings';

type Statement = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly unit: string | null;
  readonly on: string;
  readonly text: string;
};

/** The two statements behind a point to check, for whoever may see the point and both cases. */
@Injectable()
export class CompareStatements {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseRepository,
  ) {}

  async execute(actor: Actor, caseId: string, warningId: string): Promise<StatementComparison> {
    const { manager } = this.dataSource;
    await this.cases.requireVisible(manager, actor, caseId);
    const row = await manager.findOneBy(CaseRow, { id: caseId });
    if (!row || !mayReadWarnings(actor, row.context)) throw new UnknownWarning();
    const warning = await manager.findOneBy(CaseWarningRow, { id: warningId, caseId });
    if (warning?.details.kind !== 'similar-text') throw new UnknownWarning();
    const { score, otherSequence } = warning.details;
    const here = await statementOf(manager, actor, { caseId, sequence: warning.sequence });
    const there = await statementOf(manager, actor, { caseId: warning.otherCaseId, sequence: otherSequence });
    return { score, here: compared(here, there), there: compared(there, here) };
  }
}

async function statementOf(
  manager: EntityManager,
  actor: Actor,
  { caseId, sequence }: { readonly caseId: string | null; readonly sequence: number },
): Promise<Statement> {
  const visible = visibleCases(actor, 3);
  const [statement] = await manager.query<Statement[]>(
    `SELECT c.id, c.number, c.title, u.name AS unit, e."on"::text AS "on", e.payload->>'statement' AS text
       FROM case_event e JOIN "case" c ON c.id = e.case_id LEFT JOIN unit u ON u.id = c.lead_unit_id
      WHERE e.case_id = $1 AND e.sequence = $2 AND ${visible.sql}`,
    [caseId, sequence, ...visible.params],
  );
  if (!statement) throw new UnknownWarning();
  return statement;
}

function compared(one: Statement, other: Statement): StatementComparison['here'] {
  const { id, number, title, unit, on, text } = one;
  return { case: { id, number, title }, unit, handedInOn: on, parts: [...commonPassages(text, other.text)] };
}
