import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What cases remember more: the ledger of the clock, urgency, urging notices, the last progress report. */
const added = { pauses: [], added: 0, dueBase: null, urgent: null, progressOn: null, urgings: [] };

const beginnings = `'case.issued','case.reissued','case.returned','rating.dissatisfied','call-back.dissatisfied','promise.watched','look-back.relapsed'`;
const movements = `'deadline.extended','case.resumed','referral.declined','state.forced'`;

export class ClockLedger1795340000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE "case" SET context = $1::jsonb || context`, [JSON.stringify(added)]);
    // dates that were moved before there was a ledger are counted on from where they were moved to, as the journal replays
    await runner.query(
      `UPDATE "case" c SET context = c.context || jsonb_build_object('dueBase', m.due)
         FROM (SELECT DISTINCT ON (e.case_id) e.case_id,
                      CASE WHEN e.type = 'deadline.extended' THEN e.payload->'newDueOn' ELSE e.payload->'facts'->'dueOn' END AS due
                 FROM case_event e
                WHERE e.type IN (${movements})
                  AND (e.type = 'deadline.extended' OR jsonb_typeof(e.payload->'facts'->'dueOn') = 'string')
                  AND e.sequence > (SELECT coalesce(max(b.sequence), 0) FROM case_event b
                                     WHERE b.case_id = e.case_id
                                       AND (b.type IN (${beginnings})
                                            OR b.type = 'case.reassigned' AND b.payload->'restartClock' = 'true'))
                ORDER BY e.case_id, e.sequence DESC) m
        WHERE m.case_id = c.id`,
    );
    await runner.query(
      `UPDATE "case" c SET context = c.context || jsonb_build_object('progressOn', p.on)
         FROM (SELECT DISTINCT ON (e.case_id) e.case_id, e.on FROM case_event e
                WHERE e.type = 'progress.reported'
                  AND e.sequence > (SELECT coalesce(max(b.sequence), 0) FROM case_event b
                                     WHERE b.case_id = e.case_id AND b.type IN (${beginnings}) AND b.type <> 'case.returned')
                ORDER BY e.case_id, e.sequence DESC) p
        WHERE p.case_id = c.id`,
    );
  }

  /** What cases remember more does no harm to older programs, and stays. */
  async down(): Promise<void> {}
}
