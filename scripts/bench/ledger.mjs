import { createRequire } from 'node:module';
import { median } from './measure.mjs';

const require = createRequire(import.meta.url);
const { ledgerQuery } = require('../../dist/libs/contracts/src/index.js');
const { ListLedger } = require('../../dist/libs/ledger/src/index.js');

const ROWS = 100_000;
const UNITS = 60;
const PAGE = 100;

/** What people ask of a ledger of 100,000 cases: pages of a hundred lines, counted with the first and not with the others. */
const questions = [
  { what: 'the first page, counted', filters: {} },
  { what: 'a page 90,000 lines down', filters: { page: 900, count: 'false' } },
  { what: 'a page in the middle by last activity', filters: { page: 500, count: 'false', sort: 'changed-on' } },
  { what: 'a page in the middle by lead unit', filters: { page: 500, count: 'false', sort: 'lead-unit' } },
  { what: 'one unit, late or nearly, counted', filters: { unitId: unitId(7), light: 'overdue,warning,near' } },
  { what: 'two characters, counted', filters: { text: '油烟' } },
  { what: 'two characters that are everywhere, counted', filters: { text: '整改' } },
  { what: 'a number, counted', filters: { text: 'BENCH-054321' } },
];

/**
 * Pages of a ledger of 100,000 cases of 60 units, one after the other. The floor reads the same number of whole rows by their
 * primary key: what no ledger can do without.
 */
export async function benchLedger(app, pool, { office, ids }) {
  await fill(pool, ids[0]);
  const some = await pool.query('SELECT id FROM "case" TABLESAMPLE bernoulli (1) LIMIT $1', [PAGE]);
  const keys = some.rows.map(({ id }) => id);
  const floorRate = await rateOf(() => pool.query('SELECT * FROM "case" WHERE id = ANY($1::uuid[])', [keys]));
  const rows = [];
  for (const { what, filters } of questions) {
    const query = ledgerQuery.parse({ pageSize: PAGE, ...filters });
    const rate = await rateOf(() => app.get(ListLedger).execute(office, query));
    rows.push({ what: `of 100,000 cases ${what}`, rate, floor: `${PAGE} rows by their keys`, floorRate });
  }
  return rows;
}

/** Calls per second, one at a time: the median of fifteen after a warm-up that lets PostgreSQL settle its plans. */
async function rateOf(work) {
  for (let round = 0; round < 7; round += 1) await work();
  const times = [];
  for (let round = 0; round < 15; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return 1000 / median(times);
}

function unitId(place) {
  return `4${String(place).padStart(7, '0')}-0000-4000-8000-000000000000`;
}

/** Cases like a given one, of many units, in words that differ: half of them finished, the others due within two years. */
async function fill(pool, caseId) {
  await pool.query(
    `INSERT INTO unit (id, parent_id, path, name, short_name, kind, active)
     SELECT replace($1, '0000000-', lpad(n::text, 7, '0') || '-')::uuid, root.id,
            root.path || replace($1, '0000000-', lpad(n::text, 7, '0') || '-') || '/', '第' || n || '局', n || '局', 'department', true
       FROM generate_series(1, $2::int) n, (SELECT id, path FROM unit WHERE parent_id IS NULL LIMIT 1) root`,
    [unitId(0), UNITS],
  );
  const { rows } = await pool.query('SELECT count(*)::int AS count FROM "case"');
  await pool.query(
    `INSERT INTO "case" SELECT r.* FROM "case" c, generate_series(1, $2::int) n,
       LATERAL (SELECT n % 2 = 0 AS open, ('x' || substr(md5(n::text), 1, 7))::bit(28)::int AS dice) thrown,
       LATERAL jsonb_populate_record(c, jsonb_build_object(
         'id', gen_random_uuid(), 'number', '2026-BENCH-' || lpad(n::text, 6, '0'),
         'lead_unit_id', replace($3, '0000000-', lpad((1 + dice % ${UNITS})::text, 7, '0') || '-'),
         'open', thrown.open, 'state', CASE WHEN thrown.open THEN 'rectifying' ELSE 'closed' END,
         'issued_on', date '2025-06-01' + dice % 200, 'due_on', date '2025-12-01' + dice % 730,
         'registered_at', timestamptz '2025-05-01' + dice % 300 * interval '1 day',
         'changed_at', timestamptz '2025-05-01' + dice % 5000000 * interval '7 s',
         'severity', (ARRAY['ordinary', 'considerable', 'serious'])[1 + dice % 3],
         'title', (ARRAY['餐饮油烟扰民', '消防通道被占用', '执法案卷缺少记录', '道路积水', '学校周边摊点'])[1 + dice % 5] || n,
         'finding', '督查发现：' || (ARRAY['餐饮店油烟直排', '三个小区消防通道被占用', '三件案卷缺少告知记录', '雨后路面积水严重',
                    '校门口流动摊点影响通行'])[1 + dice % 5] || '，' || md5(n::text) || '，要求限期整改到位并举一反三，建立长效机制。')) r
      WHERE c.id = $1`,
    [caseId, ROWS - rows[0].count, unitId(0)],
  );
  await pool.query(
    `INSERT INTO task (id, case_id, unit_id, part)
     SELECT gen_random_uuid(), c.id, c.lead_unit_id, 'lead' FROM "case" c WHERE c.number LIKE '2026-BENCH-%'`,
  );
  await pool.query('VACUUM ANALYZE');
}
