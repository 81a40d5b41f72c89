import { createRequire } from 'node:module';
import { median } from './measure.mjs';

const require = createRequire(import.meta.url);
const { FireTimer, SweepTimers } = require('../../dist/libs/reminders/src/index.js');

const LANES = 8;
const ROUNDS = 3;

/** Timers from the sweep to the inbox, one on each case and with one reader, against the same rows by bare SQL. */
export async function benchTimers(app, pool, caseIds) {
  const [rates, floors] = [[], []];
  const fire = (id) => app.get(FireTimer).execute(id);
  for (let round = 0; round <= ROUNDS; round += 1) {
    const ours = await arm(pool, caseIds, `plan-due-${round}`);
    const taken = await secondsOf(async () => {
      await app.get(SweepTimers).execute();
      await inLanes(ours, fire);
    });
    const bare = await arm(pool, caseIds, `bare-${round}`);
    const floor = await secondsOf(async () => {
      await bareSweep(pool);
      await inLanes(bare, (id) => bareFire(pool, id));
    });
    if (round === 0) continue; // to warm up
    rates.push(caseIds.length / taken);
    floors.push(caseIds.length / floor);
  }
  const floor = { floor: 'the same rows by bare SQL', floorRate: median(floors) };
  return [{ what: 'a timer, swept and fired into an inbox', rate: median(rates), ...floor }];
}

async function arm(pool, caseIds, kind) {
  const { rows } = await pool.query(
    `INSERT INTO timer (id, case_id, kind, audience, due_at)
     SELECT gen_random_uuid(), id, $2, 'roles:office-clerk', now() - interval '1 minute' FROM unnest($1::uuid[]) AS c(id)
     RETURNING id`,
    [caseIds, kind],
  );
  return rows.map(({ id }) => id);
}

async function bareSweep(pool) {
  await pool.query(
    `WITH due AS (UPDATE timer SET handed_at = now() WHERE fired_at IS NULL AND handed_at IS NULL AND due_at <= now() RETURNING id)
     INSERT INTO outbox (job, payload) SELECT 'timer.fire', jsonb_build_object('timerId', id) FROM due`,
  );
}

/** The least that firing costs: mark the timer and write the notice in one transaction. */
async function bareFire(pool, id) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('UPDATE timer SET fired_at = now() WHERE id = $1', [id]);
    await client.query(
      `INSERT INTO notice (id, person_id, cause, kind, title, why, created_at)
       SELECT gen_random_uuid(), id, $1, 'bare', '{}', '{}', now() FROM person LIMIT 1`,
      [`timer:${id}`],
    );
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

async function inLanes(ids, work) {
  const waiting = [...ids];
  const lane = async () => {
    for (let id = waiting.pop(); id; id = waiting.pop()) await work(id);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

async function secondsOf(work) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
