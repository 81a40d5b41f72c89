import { FindCases } from '@bihuan/cases';
import { editableColumn, type Actor, type EditableCells, type EditableColumn } from '@bihuan/contracts';
import type { CaseRow } from '@bihuan/database';
import { OfficeClock } from '@bihuan/platform';
import { explain, workflowOf } from '@bihuan/workflow';
import { Injectable } from '@nestjs/common';
import { eventsOfColumn, fieldOf, needsReason } from './wishes';

/** Which cells of some lines a person may change now, as the definitions and the steps of the cases say. */
@Injectable()
export class OfferEdits {
  constructor(
    private readonly cases: FindCases,
    private readonly present: OfficeClock,
  ) {}

  async execute(actor: Actor, caseIds: readonly string[]): Promise<EditableCells> {
    const rows = await this.cases.execute(actor, caseIds);
    const cases = [...rows.values()].map((row) => ({
      caseId: row.id,
      version: row.version,
      columns: this.columnsOf(actor, row),
    }));
    const offered = new Set(cases.flatMap(({ columns }) => columns));
    const fields = [...offered].map((column) => ({ column, field: fieldOf(column), needsReason: needsReason(column) }));
    return { fields, cases };
  }

  private columnsOf(actor: Actor, row: CaseRow): EditableColumn[] {
    const asking = { by: actor, at: this.present.now().toISOString(), on: this.present.today() };
    const workflow = workflowOf(row.workflow, row.workflowVersion);
    const { allowed, oversight } = explain(workflow, { state: row.state, context: row.context }, asking);
    const types = new Set([...allowed, ...oversight].map(({ type }) => type));
    return editableColumn.options.filter(
      (column) => eventsOfColumn[column].some((type) => types.has(type)) && !waitsForLead(column, row),
    );
  }
}

/** An assignment names who leads the case: before that there is nothing else to assign. */
function waitsForLead(column: EditableColumn, { leadUnitId }: CaseRow): boolean {
  return leadUnitId === null && (column === 'verify-unit' || column === 'deadline');
}
