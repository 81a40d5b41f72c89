import type { MigrationInterface, QueryRunner } from 'typeorm';

const answersAnew = `'rating.dissatisfied','call-back.dissatisfied'`;
const issues = `'case.issued','case.reissued',${answersAnew}`;
const endings = `'case.returned','look-back.relapsed'`;
const runsAgain = `'case.resumed','referral.declined','state.forced'`;
const restarts = `e.type = 'case.reassigned' AND e.payload->'restartClock' = 'true'`;
/** The case as it was before an event that was undone, as the entry tells it. */
const restored = `e.payload->'facts'->'restored'`;

/**
 * Cases keep the date that people approved last beside the original one and the one that is due. And what their journals give
 * when they are told again where an event was undone, which the ledger of the clock did not take into account at first.
 */
export class ApprovedDueDates1795340100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "case" ADD "due_approved" date');
    // a case that relapsed is due on no day until it is issued again, and then its new period has an original date of its own
    await runner.query(
      `UPDATE "case" c SET due_original = m.due, due_flagged = c.due_flagged AND m.type <> 'look-back.relapsed'
         FROM (${last(`e.type IN (${issues},${endings},'promise.watched','event.undone') OR ${restarts}`, `(e.payload->'facts'->>'dueOn')::date`)}) m
        WHERE m.case_id = c.id AND m.type IN ('case.reissued', 'look-back.relapsed')`,
    );
    await runner.query(
      `UPDATE "case" c SET due_approved = CASE WHEN m.type = 'promise.watched' THEN c.due_original ELSE m.due END
         FROM (${last(
           `e.type IN (${issues},${endings},'promise.watched','event.undone','deadline.extended') OR ${restarts}`,
           `CASE WHEN e.type IN (${endings}) THEN NULL
                 WHEN e.type = 'event.undone' AND ${restored}->'columns' ? 'dueApproved' THEN (${restored}->'columns'->>'dueApproved')::date
                 WHEN e.type = 'event.undone' THEN (${restored}->'context'->>'dueOn')::date
                 ELSE coalesce(e.payload->'facts'->>'dueOn', e.payload->>'newDueOn')::date END`,
         )}) m
        WHERE m.case_id = c.id`,
    );
    await runner.query(
      `UPDATE "case" c SET context = c.context || jsonb_build_object('dueBase', m.due)
         FROM (${last(
           `e.type IN (${issues},${endings},'promise.watched','event.undone') OR ${restarts}
            OR e.type = 'deadline.extended' AND NOT e.payload->'facts' ? 'added'
            OR e.type IN (${runsAgain}) AND NOT e.payload->'facts' ? 'pause' AND e.payload->'facts'->>'dueOn' IS NOT NULL`,
           `CASE WHEN e.type = 'deadline.extended' THEN e.payload->'newDueOn'
                 WHEN e.type IN (${runsAgain}) THEN e.payload->'facts'->'dueOn'
                 WHEN e.type = 'event.undone' THEN coalesce(${restored}->'context'->'dueBase', ${restored}->'context'->'dueOn') END`,
         )}) m
        WHERE m.case_id = c.id`,
    );
    await runner.query(
      `UPDATE "case" c SET context = c.context || jsonb_build_object('progressOn', m.due)
         FROM (${last(
           `e.type IN (${issues},'look-back.relapsed','promise.watched','event.undone','progress.reported')`,
           `CASE WHEN e.type = 'progress.reported' THEN to_jsonb(e."on")
                 WHEN e.type = 'event.undone' THEN ${restored}->'context'->'progressOn' END`,
         )}) m
        WHERE m.case_id = c.id`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "case" DROP COLUMN "due_approved"');
  }
}

/** Of each case the last entry of a kind, and what it says. */
function last(kind: string, due: string): string {
  return `SELECT DISTINCT ON (e.case_id) e.case_id, e.type, ${due} AS due FROM case_event e
           WHERE ${kind} ORDER BY e.case_id, e.sequence DESC`;
}
