import { createRequire } from 'node:module';
import { Writable } from 'node:stream';
import { measured } from './measure.mjs';

const require = createRequire(import.meta.url);
const { stream } = require('exceljs');
const { shippedLayouts } = require('../../dist/libs/contracts/src/index.js');
const { RunExport, ExportLedger } = require('../../dist/libs/ledger-sheets/src/index.js');

const ROWS = 100_000;

/**
 * A ledger of 100,000 cases with the 13 columns of the generic layout, from the tables into the file, as .xlsx and as .csv.
 * The floor writes the same number of rows of the same text with nothing read, nothing derived and no style.
 */
export async function benchExports(app, pool, { office, ids }) {
  await multiply(pool, ids[0]);
  const layout = shippedLayouts.find(({ id }) => id === 'generic');
  const rows = [];
  for (const { format, floor, write } of [
    { format: 'xlsx', floor: 'bare exceljs, no styles', write: writeBareWorkbook },
    { format: 'csv', floor: 'the same columns by a cursor, joined', write: writeBareCsv },
  ]) {
    const bare = await measured(() => write(layout, pool));
    const body = {
      title: layout.title,
      paper: layout.paper,
      columns: layout.columns,
      format,
      query: { sort: 'number' },
    };
    const { id } = await app.get(ExportLedger).execute(office, body);
    const ours = await measured(() => app.get(RunExport).execute(id));
    const { rows: kept } = await pool.query('SELECT status, done, size FROM ledger_export WHERE id = $1', [id]);
    if (kept[0].status !== 'ready') throw new Error(`the export was not written: ${kept[0].status}`);
    const memory = `peak memory +${ours.megabytes} MB, floor +${bare.megabytes} MB`;
    const what = `a row of 100,000 exported as .${format} (${ours.seconds.toFixed(1)} s; ${memory})`;
    rows.push({ what, rate: ROWS / ours.seconds, floor, floorRate: ROWS / bare.seconds });
  }
  return rows;
}

/** Cases like a given one with a plan, set by set. */
async function multiply(pool, caseId) {
  await pool.query(
    `UPDATE "case" SET finding = repeat('督查发现三个小区的消防通道被占用。', 4), goal = '消防通道畅通' WHERE id = $1`,
    [caseId],
  );
  const { rows } = await pool.query('SELECT count(*)::int AS count FROM "case"');
  await pool.query(
    `INSERT INTO "case" SELECT r.* FROM "case" c, generate_series(1, $2::int) n,
       LATERAL jsonb_populate_record(c, jsonb_build_object(
         'id', gen_random_uuid(), 'number', '2026-BENCH-' || lpad(n::text, 6, '0'))) r WHERE c.id = $1`,
    [caseId, ROWS - rows[0].count],
  );
  await pool.query(
    `INSERT INTO measure (id, case_id, round, position, text, owner, due_on, standard)
     SELECT gen_random_uuid(), c.id, 0, p, '清理占用并增设标线', '王科', '2026-06-30', '通道畅通'
       FROM "case" c, generate_series(1, 2) p WHERE c.number LIKE '2026-BENCH-%'`,
  );
  await pool.query('ANALYZE');
}

const line = (position) => [
  position,
  '行政执法程序不规范',
  '督查发现三个小区的消防通道被占用。'.repeat(4),
  '消防通道畅通',
  '1.清理占用并增设标线\n2.清理占用并增设标线',
  '青禾区城市管理局',
  '',
  '',
  '王科',
  46_200,
  '',
  '否',
  '',
];

/** Counts what is written, and keeps nothing. */
class Sink extends Writable {
  _write(_chunk, _encoding, done) {
    done();
  }
}

async function writeBareWorkbook(layout) {
  const workbook = new stream.xlsx.WorkbookWriter({ stream: new Sink(), useStyles: false, useSharedStrings: false });
  const sheet = workbook.addWorksheet(layout.title);
  for (let position = 1; position <= ROWS; position += 1) {
    sheet.addRow(line(position)).commit();
    if (position % 200 === 0) await new Promise(setImmediate);
  }
  sheet.commit();
  await workbook.commit();
}

async function writeBareCsv(_layout, pool) {
  const sink = new Sink();
  const client = await pool.connect();
  await client.query('BEGIN');
  await client.query(`DECLARE bare CURSOR FOR
    SELECT c.number, c.title, c.finding, c.goal, u.name, c.state, c.due_on, c.context FROM "case" c
      LEFT JOIN unit u ON u.id = c.lead_unit_id ORDER BY c.number`);
  for (let rows = [null]; rows.length > 0;) {
    ({ rows } = await client.query('FETCH 1000 FROM bare'));
    for (const row of rows) sink.write(`${Object.values(row).slice(0, -1).join(',')}\r\n`);
  }
  await client.query('COMMIT');
  client.release();
  await new Promise((resolve) => sink.end(resolve));
}
