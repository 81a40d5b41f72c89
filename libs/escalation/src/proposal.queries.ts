import { overseenCases, type SqlCondition } from '@bihuan/access';
import { localDateOf, workingDaysBetween } from '@bihuan/calendar';
import { readingAt, Today, type AsOf } from '@bihuan/cases';
import {
  rungEffects,
  type Actor,
  type EscalationCounts,
  type LeaderApproval,
  type Page,
  type ProposalQuery,
  type ProposalStatus,
  type ProposalView,
  type RungEffect,
  type Words,
} from '@bihuan/contracts';
import { AppConfig } from '@bihuan/platform';
import { caseRolesOf, type CaseContext } from '@bihuan/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UnknownProposal } from './escalation.errors';
import { deciders, leaderDecides } from './proposal-rights';

type ProposalRecord = {
  readonly id: string;
  readonly caseId: string;
  readonly number: string;
  readonly title: string;
  readonly caseDueOn: string | null;
  readonly context: CaseContext;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly effect: RungEffect;
  readonly level: number;
  readonly dueOn: string;
  readonly createdAt: Date;
  readonly status: ProposalStatus;
  readonly documentId: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
  readonly basis: string | null;
  readonly leaderApproval: LeaderApproval | null;
};

const SELECT = `
  SELECT p.id, p.case_id AS "caseId", c.number, c.title, c.due_on AS "caseDueOn", c.context, u.id AS "unitId",
         u.name AS "unitName", p.effect, p.level, p.due_on AS "dueOn", p.created_at AS "createdAt", p.status,
         d.id AS "documentId", w.name AS "decidedBy", p.decided_at AS "decidedAt", p.reason, p.basis,
         p.leader_approval AS "leaderApproval"
    FROM escalation_proposal p
    JOIN "case" c ON c.id = p.case_id
    LEFT JOIN unit u ON u.id = c.lead_unit_id
    LEFT JOIN urging_document d ON d.proposal_id = p.id
    LEFT JOIN person w ON w.id = p.decided_by`;
/** A case that has come to its end asks for no decision any more. */
const ALIVE = `(p.status <> 'open' OR c.open)`;

/** What the ladder proposes to an office, with the reason why. */
@Injectable()
export class ProposalQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly today: Today,
    private readonly config: AppConfig,
  ) {}

  async page(actor: Actor, { effect, status, page, pageSize }: ProposalQuery): Promise<Page<ProposalView>> {
    const { sql, params } = wanted(actor, { effect, status });
    const records = await this.dataSource.query<ProposalRecord[]>(
      `${SELECT} WHERE ${sql} ORDER BY p.created_at DESC, p.id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
      [...params],
    );
    const [count] = await this.dataSource.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM escalation_proposal p JOIN "case" c ON c.id = p.case_id WHERE ${sql}`,
      [...params],
    );
    const asOf = await this.today.asOf();
    const items = records.map((record) => this.toView(actor, record, asOf));
    return { items, page, pageSize, total: count?.total ?? 0 };
  }

  /** One proposal; throws when the caller may not see it. */
  async getById(actor: Actor, id: string): Promise<ProposalView> {
    const overseen = overseenCases(actor, 2);
    const params = [id, ...overseen.params];
    const [record] = await this.dataSource.query<ProposalRecord[]>(
      `${SELECT} WHERE p.id = $1 AND ${overseen.sql}`,
      params,
    );
    if (!record) throw new UnknownProposal();
    return this.toView(actor, record, await this.today.asOf());
  }

  /** How much waits for a decision, for each kind of candidate and each step of a notice. */
  async counts(actor: Actor): Promise<EscalationCounts> {
    const overseen = overseenCases(actor, 1);
    const candidates = await this.dataSource.query<EscalationCounts['candidates']>(
      `SELECT p.effect, count(*)::int AS count FROM escalation_proposal p JOIN "case" c ON c.id = p.case_id
        WHERE p.status = 'open' AND c.open AND p.effect NOT LIKE 'urging-%' AND ${overseen.sql}
        GROUP BY p.effect ORDER BY p.effect`,
      [...overseen.params],
    );
    const documents = await this.dataSource.query<EscalationCounts['documents']>(
      `SELECT d.status, count(*)::int AS count FROM urging_document d JOIN "case" c ON c.id = d.case_id
        WHERE d.status IN ('draft', 'approved', 'issued') AND c.open AND ${overseen.sql}
        GROUP BY d.status ORDER BY d.status`,
      [...overseen.params],
    );
    return { candidates, documents };
  }

  private toView(actor: Actor, record: ProposalRecord, asOf: AsOf): ProposalView {
    const roles = caseRolesOf(actor, record.context);
    const { basis, leaderApproval, effect, status } = record;
    const isCandidate = !effect.startsWith('urging-');
    return {
      id: record.id,
      case: { id: record.caseId, number: record.number, title: record.title, dueOn: record.caseDueOn },
      unit: record.unitId && record.unitName ? { id: record.unitId, name: record.unitName } : null,
      effect,
      level: record.level,
      why: this.why(record, asOf),
      createdAt: record.createdAt.toISOString(),
      status,
      documentId: record.documentId,
      decidedBy: record.decidedBy,
      decidedAt: record.decidedAt?.toISOString() ?? null,
      reason: record.reason,
      approval: basis === null ? null : { basis, leaderApproval },
      mayDecide: status === 'open' && isCandidate && deciders.some((role) => roles.includes(role)),
      needsLeaderApproval: leaderDecides(effect) && !roles.includes('gov-leader'),
    };
  }

  private why({ dueOn, createdAt, effect, unitId }: ProposalRecord, asOf: AsOf): Words {
    const day = localDateOf(createdAt.toISOString(), this.config.timeZone);
    const days = workingDaysBetween(readingAt(asOf, unitId).calendar, dueOn, day);
    const { zh, en } = rungEffects[effect];
    if (days <= 0) return { zh: `应于${dueOn}办结，按督办阶梯${zh}`, en: `Due on ${dueOn}; the ladder says: ${en}` };
    return {
      zh: `应于${dueOn}办结，到${day}已逾期${days}个工作日，按督办阶梯${zh}`,
      en: `Due on ${dueOn}, ${days} working days overdue on ${day}; the ladder says: ${en}`,
    };
  }
}

function wanted(actor: Actor, { effect, status }: Pick<ProposalQuery, 'effect' | 'status'>): SqlCondition {
  const overseen = overseenCases(actor, 3);
  return {
    sql: `($1::text IS NULL OR p.effect = $1) AND ($2::text IS NULL OR p.status = $2) AND ${ALIVE} AND ${overseen.sql}`,
    params: [effect ?? null, status ?? null, ...overseen.params],
  };
}
