import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The terms that a case without a template ran under when this was written. */
const terms = {
  template: null,
  receipt: { kind: 'working-days', value: 2 },
  returnWindow: { kind: 'working-days', value: 5 },
  assist: { workingDaysBefore: 5, percentOfPeriod: null },
  plan: { kind: 'working-days', value: 10 },
  extension: {
    times: 2,
    atMost: { percent: 50 },
    noticeWorkingDays: 3,
    decideWithin: { kind: 'working-days', value: 2 },
    superiorConsent: false,
  },
  objection: {
    fileWithin: { kind: 'days', value: 30, roll: true },
    decideWithin: { kind: 'days', value: 30, roll: true },
  },
  verifiers: 2,
  publicity: { kind: 'working-days', value: 5 },
  lookBackAfter: { kind: 'months', value: 6, roll: true },
};

const added = {
  governmentUnitId: null,
  terms,
  rollUps: [{ of: null, rule: 'all', percent: null }],
  requests: [],
  returnUntil: null,
  designated: false,
  objectUntil: { finding: null, conclusion: null },
  findingOverturned: false,
  extensions: { count: 0, days: 0, workingDays: 0 },
  suspendedOn: null,
  suspendedUntil: null,
  cameFrom: null,
  response: null,
  publicityObjections: 0,
  lookBackOn: null,
  resultReviewOn: null,
};

/**
 * What cases remember gains what the turns of a case need: the same as their journals give when they are told again.
 * Assist units become tasks.
 */
export class MemoryOfTurns1795335400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE "case" c SET escalation = c.relapses, context = (c.context - 'assists') || $1::jsonb || jsonb_build_object(
         'issuedOn', c.issued_on,
         'escalation', c.relapses,
         'tasks', (SELECT coalesce(jsonb_agg(jsonb_build_object('unitId', a->>'unitId', 'part', 'assist', 'under', NULL,
                            'status', CASE WHEN (a->>'answered')::boolean THEN 'answered' ELSE 'assigned' END, 'weight', 1)), '[]')
                     FROM jsonb_array_elements(c.context->'assists') a),
         'concludedBy', (SELECT coalesce(jsonb_agg(p.id ORDER BY p.since), '[]')
                           FROM (SELECT e.actor->>'personId' AS id, min(e.sequence) AS since FROM case_event e
                                  WHERE e.case_id = c.id AND e.actor->>'personId' IS NOT NULL
                                    AND e.type IN ('case.registered', 'case.issued', 'case.reissued', 'closure.returned',
                                                   'verification.passed', 'verification.failed', 'case.closed')
                                  GROUP BY 1) p))
       WHERE c.context ? 'assists'`,
      [JSON.stringify(added)],
    );
    await runner.query(`UPDATE task SET status = 'answered' WHERE part = 'assist' AND answered_at IS NOT NULL`);
  }

  /** The structure needs nothing undone; what older programs read of a case's memory is given back to them. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE "case" c SET context = c.context || jsonb_build_object('assists',
         (SELECT coalesce(jsonb_agg(jsonb_build_object('unitId', t->>'unitId',
                   'answered', t->>'status' IN ('answered', 'accepted', 'waived'))), '[]')
            FROM jsonb_array_elements(c.context->'tasks') t WHERE t->>'part' = 'assist'))`,
    );
  }
}
