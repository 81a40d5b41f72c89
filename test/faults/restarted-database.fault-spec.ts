import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@bihuan/testing';
import { CaseWork } from '../support/case-work';
import { Chance, ROUNDS } from '../support/chance';
import { FaultOffice } from '../support/fault-office';
import { OwnPostgres, type StopMode } from '../support/own-postgres';
import { tellCounts } from '../support/tell-counts';
import { startWorker, until, type WorkerProcess } from '../support/worker-process';

const CASES = 16;
const HANDS = 4;
const modes: readonly [StopMode, StopMode] = ['fast', 'immediate'];

/*
 * PostgreSQL goes away and comes back under an api and a worker at work: stopped in order, or as in a crash. Nobody starts
 * them again; they find their way back.
 */
describe('an api and a worker whose PostgreSQL is stopped and started again and again', () => {
  const chance = new Chance();
  let postgres: OwnPostgres;
  let office: FaultOffice;
  let api: WorkerProcess;
  let worker: WorkerProcess;
  let base: string;

  beforeAll(async () => {
    postgres = await OwnPostgres.start();
    office = await FaultOffice.open({ databaseUrl: postgres.url });
    const port = String(await freePort());
    base = `http://127.0.0.1:${port}`;
    api = await startWorker(office.processEnv({ PORT: port, WEB_ROOT: 'none' }), 'api');
    worker = await startWorker(office.processEnv());
  }, 300_000);
  afterAll(async () => {
    for (const { child, ended } of [worker, api]) {
      child.kill('SIGTERM');
      await ended;
    }
    await office.close();
    await postgres.remove();
  }, 120_000);

  it('go on by themselves, and nothing is lost or told twice', async () => {
    const work = new CaseWork(office, base);
    await work.prepare(CASES);
    const reminded = await office.register(office.department(3), ROUNDS);
    let isOver = false;
    const going = work.go(HANDS, () => isOver);
    for (let round = 0; round < ROUNDS; round += 1) {
      const { taken } = work;
      await until(async () => work.taken > taken, 60);
      await office.remindOf(reminded.slice(round, round + 1));
      await office.sweep();
      await sleep(chance.between(0, 500));
      await postgres.stop(chance.pick(modes));
      await sleep(chance.between(0, 300));
      await postgres.startAgain();
    }
    const { taken } = work;
    await until(async () => work.taken > taken && work.unsure.size === 0, 60);
    isOver = true;
    await going;
    for (const id of work.unsure) await work.take(id);
    expect(work.surprises).toEqual([]);
    expect([api.child.exitCode, worker.child.exitCode]).toEqual([null, null]);

    await until(() => office.isTold(), 120).catch(() => undefined); // the counts tell what is missing
    const { notices, lost, twice } = await office.tally.notices(office.clock.now());
    const unfired = await office.tally.unfired(office.clock.now());
    const events = [...work.known.values()].reduce((sum, version) => sum + version - 1, 0);
    tellCounts(
      `restarted PostgreSQL (seed ${chance.seed}): ${ROUNDS} restarts: ${events} events, ${work.unanswered} requests without an ` +
        `answer, of which ${work.carriedOut} were carried out; ${notices} notices, ${lost} lost, ${twice} twice`,
    );
    expect({ lost, twice, unfired }).toEqual({ lost: 0, twice: 0, unfired: 0 });
    expect(await office.journalFaults()).toEqual([]);
  }, 300_000);
});
