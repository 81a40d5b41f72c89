import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { rateOfAsync } from './measure.mjs';
import { benchExports } from './exports.mjs';
import { benchLedger } from './ledger.mjs';
import { benchTimers } from './timers.mjs';

const require = createRequire(import.meta.url);
require('reflect-metadata');
const { startEmbeddedPostgres } = require('../../dist/libs/embedded-postgres/src/index.js');
const database = require('../../dist/libs/database/src/index.js');
const { ApplyCaseEvent, CasesModule, RegisterCase } = require('../../dist/libs/cases/src/index.js');
const { ListLedger, ListToDo, LedgerModule } = require('../../dist/libs/ledger/src/index.js');
const { LedgerSheetsModule } = require('../../dist/libs/ledger-sheets/src/index.js');
const { RemindersModule } = require('../../dist/libs/reminders/src/index.js');
const { AppConfig, createLogger, envSchema, PlatformModule } = require('../../dist/libs/platform/src/index.js');
const { NestFactory } = require('@nestjs/core');

const CASES = 400;
const load = { concurrency: 8, milliseconds: 2000 };

/** The door and the lists, against the least that PostgreSQL must do for the same. */
export async function benchDatabase() {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-bench-'));
  chmodSync(folder, 0o755); // as root, PostgreSQL runs as nobody
  const server = await startEmbeddedPostgres({ folder: join(folder, 'pg'), password: 'bench' });
  try {
    return await benchOn(server.url('postgres'));
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchOn(url) {
  await database.migrate(url);
  const config = new AppConfig(envSchema.parse({ DATABASE_URL: url }));
  const platform = PlatformModule.with({ config, logger: createLogger('bench', 'silent') });
  class Bench {}
  const root = {
    module: Bench,
    imports: [platform, database.DatabaseModule, CasesModule, LedgerModule, LedgerSheetsModule, RemindersModule],
  };
  const app = await NestFactory.createApplicationContext(root, { logger: false });
  const pool = new pg.Pool({ connectionString: url, max: 8, options: `-c search_path=${database.SCHEMA}` });
  try {
    const office = await seed(pool);
    const cases = await Promise.all(
      Array.from({ length: CASES }, () => app.get(RegisterCase).execute(office, registration(office))),
    );
    const ids = cases.map(({ id }) => id);
    return [
      ...(await measure(app, pool, { office, ids })),
      ...(await benchTimers(app, pool, ids)),
      ...(await benchLedger(app, pool, { office, ids })), // from here on there are a hundred thousand cases
      ...(await benchExports(app, pool, { office, ids })),
    ];
  } finally {
    await pool.end();
    await app.close();
  }
}

async function measure(app, pool, { office, ids }) {
  const assign = ({ leadUnitId, deadlineRule, publicityRequired, assistUnitIds, verifyUnitId }) => ({
    type: 'case.assigned',
    leadUnitId,
    deadlineRule,
    publicityRequired,
    assistUnitIds,
    verifyUnitId,
  });
  const body = assign(registration(office));
  const pick = (call) => ids[call % ids.length];
  const event = (call) =>
    app.get(ApplyCaseEvent).execute({ actor: office, caseId: pick(call), expectedVersion: null, body });
  const list = await rateOfAsync(
    () => app.get(ListLedger).execute(office, { page: 1, pageSize: 20, sort: 'due', count: 'true' }),
    load,
  );
  const toDo = await rateOfAsync(() => app.get(ListToDo).execute(office, { page: 1, pageSize: 20 }), load);
  const listFloor = await rateOfAsync(
    () => pool.query('SELECT * FROM "case" ORDER BY due_on NULLS LAST, number LIMIT 20'),
    load,
  );
  const door = await rateOfAsync(event, load);
  const doorFloor = await rateOfAsync((call) => bareTransition(pool, pick(call)), load);
  return [
    { what: 'one event through the door', rate: door, floor: 'the same rows by bare SQL', floorRate: doorFloor },
    { what: 'a page of the ledger', rate: list, floor: 'its bare SELECT', floorRate: listFloor },
    { what: 'a page of the to-do list', rate: toDo, floor: 'the bare SELECT of a page', floorRate: listFloor },
  ];
}

/** The least that one event costs: lock the row, write it back, and add a journal-like and an outbox row. */
async function bareTransition(pool, caseId) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT * FROM "case" WHERE id = $1 FOR UPDATE', [caseId]);
    await client.query('UPDATE "case" SET state_since = state_since WHERE id = $1', [caseId]);
    await client.query(`INSERT INTO outbox (job, payload) VALUES ('notice.post', $1)`, [JSON.stringify({ caseId })]);
    await client.query(`INSERT INTO outbox (job, payload) VALUES ('notice.post', $1)`, [JSON.stringify({ caseId })]);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

const id = (digit) => `${digit}0000000-0000-4000-8000-000000000000`;

async function seed(pool) {
  const unit = (unitId, parentId, path, kind) =>
    pool.query(
      `INSERT INTO unit (id, parent_id, path, name, short_name, kind, active) VALUES ($1, $2, $3, '单位', '单位', $4, true)`,
      [unitId, parentId, path, kind],
    );
  await unit(id(1), null, `${id(1)}/`, 'government');
  await unit(id(2), id(1), `${id(1)}/${id(2)}/`, 'office');
  await unit(id(3), id(1), `${id(1)}/${id(3)}/`, 'department');
  await pool.query(
    `INSERT INTO person (id, unit_id, login, name, roles, password_hash, active) VALUES ($1, $2, 'clerk', '程办', '["office-clerk"]', '-', true)`,
    [id(9), id(2)],
  );
  return { personId: id(9), name: '程办', unitLine: [id(2)], roles: ['office-clerk', 'office-lead'], system: false };
}

function registration() {
  return {
    type: 'case.registered',
    workflow: 'rectification',
    title: '行政执法程序不规范',
    finding: '三件案卷缺少告知记录。',
    cause: null,
    sourceType: 'audit',
    domain: 'enforcement',
    severity: 'ordinary',
    inspectionId: null,
    externalNumber: null,
    origin: null,
    template: null,
    leadUnitId: id(3),
    assistUnitIds: [],
    verifyUnitId: null,
    publicityRequired: false,
    deadlineRule: { kind: 'days', value: 30, roll: true },
  };
}
