import { createRequire } from 'node:module';
import { Readable, Writable } from 'node:stream';
import { measured } from './measure.mjs';

const require = createRequire(import.meta.url);
const { stream } = require('exceljs');
const { openSpreadsheet, writeWorkbook } = require('../../dist/libs/spreadsheets/src/index.js');

const ROWS = 100_000;
const COLUMNS = 13;

/** A workbook of 100,000 rows × 13 columns, every cell of every row read; the floor is the streaming reader of exceljs. */
export async function benchReading() {
  const bytes = await workbook();
  const ours = await measured(async () => {
    const { sheets } = await openSpreadsheet(bytes, 'ledger.xlsx');
    await count(sheets[0].rows());
  });
  const bare = await measured(async () => {
    const options = { sharedStrings: 'cache', styles: 'ignore', hyperlinks: 'ignore', worksheets: 'emit' };
    for await (const sheet of new stream.xlsx.WorkbookReader(Readable.from([bytes]), options)) await count(sheet);
  });
  const memory = `peak memory +${ours.megabytes} MB, floor +${bare.megabytes} MB`;
  const what = `a row of 100,000 read from an .xlsx (${ours.seconds.toFixed(1)} s; ${memory})`;
  return [{ what, rate: ROWS / ours.seconds, floor: 'bare exceljs stream reader', floorRate: ROWS / bare.seconds }];
}

async function count(rows) {
  let read = 0;
  for await (const row of rows) if (row) read += 1;
  if (read < ROWS) throw new Error(`only ${read} rows were read`);
}

async function workbook() {
  const chunks = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  const column = { heading: '列', group: null, width: 20, kind: 'text', fillIn: null, hidden: false };
  const columns = Array.from({ length: COLUMNS }, (_, index) => ({ ...column, heading: `列${index + 1}` }));
  const plan = { name: '台账', title: '台账', lines: ['截至2026年3月2日'], columns, paper: 'a3', footer: '' };
  await writeWorkbook({ plan, rows: rowsOf() }, sink);
  return Buffer.concat(chunks);
}

async function* rowsOf() {
  for (let row = 1; row <= ROWS; row += 1) {
    yield Array.from({ length: COLUMNS }, (_, column) => `督查发现第${row}项的第${column + 1}处`);
  }
}
