import { ApplyCaseEvent, CheckProposals, reasonsOf, StaleVersion } from '@bihuan/cases';
import type { Actor, EditOutcome, LedgerEdits, LedgerEditsBody, Refusal } from '@bihuan/contracts';
import { DomainError, LOGGER } from '@bihuan/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { PlannedEvent } from './plan-edits';
import { ReadEdits } from './read-edits';

type Answer = Pick<EditOutcome, 'outcome' | 'reasons' | 'version'>;

const BROKEN: Refusal = {
  code: 'ledger-edit/failed',
  reason: {
    zh: '系统故障，未能修改，请在事项页面办理或联系管理员',
    en: 'A technical fault: change it on the page of the case, or ask the administrator',
  },
};

/**
 * Changes cells of the ledger. Each cell, or the cells of one assignment together, is one event of its case that passes through
 * the door with the version that the person saw: it is there wholly or not at all, and the others do not hang on it.
 */
@Injectable()
export class EditLedger {
  constructor(
    private readonly plans: ReadEdits,
    private readonly proposals: CheckProposals,
    private readonly door: ApplyCaseEvent,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(actor: Actor, body: LedgerEditsBody): Promise<LedgerEdits> {
    const plans = await this.plans.execute(actor, body);
    const events = plans.flatMap((plan) => plan.events);
    const answers = body.mode === 'preview' ? await this.preview(actor, events) : await this.apply(actor, events);
    const outcomes = [
      ...plans.flatMap(({ settled }) => settled),
      ...events.flatMap((event, place) => outcomesOf(event, answers[place])),
    ];
    const keyed = new Map(outcomes.map((outcome) => [keyOf(outcome), outcome]));
    return { outcomes: body.edits.flatMap((edit) => keyed.get(keyOf(edit)) ?? []) };
  }

  private async preview(actor: Actor, events: readonly PlannedEvent[]): Promise<readonly Answer[]> {
    const reasons = await this.proposals.execute(actor, events);
    return events.map(({ row: { version } }, place) => {
      const against = reasons[place] ?? [];
      return { outcome: against.length === 0 ? 'possible' : 'refused', reasons: [...against], version };
    });
  }

  /** One after the other; what one event of a case made of its version, the next of the same case goes on from. */
  private async apply(actor: Actor, events: readonly PlannedEvent[]): Promise<readonly Answer[]> {
    const versions = new Map<string, number>();
    const answers: Answer[] = [];
    for (const event of events) {
      const version = versions.get(event.row.id) ?? event.row.version;
      const answer = await this.raise(actor, event, version);
      versions.set(event.row.id, answer.version ?? version);
      answers.push(answer);
    }
    return answers;
  }

  private async raise(actor: Actor, { row, body }: PlannedEvent, version: number): Promise<Answer> {
    try {
      const after = await this.door.execute({ actor, caseId: row.id, expectedVersion: version, body });
      return { outcome: 'done', reasons: [], version: after.version };
    } catch (error) {
      if (error instanceof DomainError) {
        const outcome = error instanceof StaleVersion ? 'stale' : 'refused';
        return { outcome, reasons: [...reasonsOf(error)], version };
      }
      this.logger.error({ err: error, caseId: row.id, event: body.type }, 'a cell of the ledger was not changed');
      return { outcome: 'refused', reasons: [BROKEN], version };
    }
  }
}

function outcomesOf({ cells }: PlannedEvent, answer: Answer | undefined): readonly EditOutcome[] {
  if (!answer) return [];
  return cells.map(({ edit: { caseId, column }, understood }) => ({ caseId, column, understood, ...answer }));
}

const keyOf = ({ caseId, column }: Pick<EditOutcome, 'caseId' | 'column'>): string =>
  `${caseId.toLowerCase()} ${column}`;
