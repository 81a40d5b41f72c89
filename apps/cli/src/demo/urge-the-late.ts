import { ApproveUrging, DraftUrging, IssueUrging, ProposeEscalation } from '@bihuan/escalation';
import type { INestApplicationContext } from '@nestjs/common';
import type { DemoClock } from './demo-clock';
import type { DemoDays } from './demo-days';
import type { DemoTransaction } from './demo.module';
import type { Roster } from './office/roster';

type Stage = {
  readonly context: INestApplicationContext;
  readonly tx: DemoTransaction;
  readonly clock: DemoClock;
  readonly days: DemoDays;
  readonly roster: Roster;
};

const AFTERNOON = 16 * 60 + 20;

/**
 * What the office did at the end of the last working day: a yellow notice is out to one unit that is late and waits to be
 * signed for; for another one the ladder has drafted a red notice, which waits for the approval of a government leader.
 */
export async function urgeTheLate({ context, tx, clock, days, roster }: Stage): Promise<void> {
  const [first, second] = await lateCases(tx, days.today, roster.unitId('housing'));
  const on = days.past(0);
  if (first !== undefined) {
    const clerk = roster.actor('office', 'office-clerk');
    const head = roster.actor('office', 'office-lead');
    const at = (minute: number) => clock.goTo(days.moment(on, AFTERNOON + minute));
    at(0);
    const reason = '已过期限，电话催办后仍无书面答复。';
    const draft = await context.get(DraftUrging).execute(clerk, first, { colour: 'yellow', reason });
    at(15);
    const approval = {
      basis: '《政府督查工作条例》第二十一条',
      opinion: '同意印发，请跟踪签收。',
      leaderApproval: null,
    };
    const approved = await context.get(ApproveUrging).execute(head, refOf(draft), approval);
    at(25);
    await context.get(IssueUrging).execute(clerk, refOf(approved));
  }
  if (second !== undefined) {
    clock.goTo(days.moment(on, AFTERNOON + 30));
    for (const timerId of await redRung(tx, second, clock.now())) await context.get(ProposeEscalation).execute(timerId);
  }
}

function refOf({ id, version }: { readonly id: string; readonly version: number }) {
  return { id, expectedVersion: version };
}

/** The cases whose unit owes the work longest, one of them of the unit that the demonstration accounts belong to. */
async function lateCases(tx: DemoTransaction, today: string, unitId: string): Promise<string[]> {
  const found = await tx.query<{ id: string }[]>(
    `SELECT c.id FROM "case" c
      WHERE c.open AND c.due_on < $1 AND c.handed_in_on IS NULL AND c.suspended_on IS NULL AND c.lead_unit_id IS NOT NULL
      ORDER BY c.lead_unit_id = $2 DESC, c.due_on, c.number LIMIT 2`,
    [today, unitId],
  );
  return found.map(({ id }) => id);
}

/** The last rung that the case has reached, as the step of the ladder that asks for a red notice. */
async function redRung(tx: DemoTransaction, caseId: string, now: Date): Promise<string[]> {
  const rungs = await tx.query<{ id: string }[]>(
    `SELECT t.id FROM timer t WHERE t.case_id = $1 AND t.raises IS NULL ORDER BY t.due_at <= $2 DESC, t.due_at DESC LIMIT 1`,
    [caseId, now],
  );
  const ids = rungs.map(({ id }) => id);
  await tx.query(`UPDATE timer SET effects = '["urging-red"]', level = 3 WHERE id = ANY($1::uuid[])`, [ids]);
  return ids;
}
