import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import type { Writable } from 'node:stream';
import { stream } from 'exceljs';
import { headRows, layOut, sheetOptions } from './lay-out-sheet';
import { sheetName } from './cell-text';
import type { SheetContent } from './sheet-plan';

/** Between so many rows others have their turn, and what was written goes on its way. */
const TURN = 200;

/**
 * Writes a sheet of any length as an .xlsx and ends the stream. Rows go out as they come, so that the memory it takes
 * does not grow with them. Nothing is protected or to be filled in here: the streaming writer puts these parts of a
 * sheet in an order that the format does not allow (see {@link writeFillInWorkbook}).
 */
export async function writeWorkbook({ plan, rows }: SheetContent, out: Writable): Promise<void> {
  const fault = faultOf(out);
  const workbook = new stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet(sheetName(plan.name, new Set()), sheetOptions(plan));
  const addRow = layOut(sheet, plan);
  let last = headRows(plan);
  for await (const values of rows) {
    const row = addRow(values);
    row.commit();
    last = row.number;
    if (last % TURN === 0) await Promise.race([turn(out), fault]);
  }
  sheet.commit();
  await Promise.race([workbook.commit(), fault]);
}

async function turn(out: Writable): Promise<void> {
  if (out.writableNeedDrain) await once(out, 'drain');
  await setImmediate();
}

/** Rejects when the stream fails; never resolves. */
function faultOf(out: Writable): Promise<never> {
  const fault = new Promise<never>((_resolve, reject) => {
    out.once('error', reject);
  });
  fault.catch(() => undefined); // whoever waits hears of it
  return fault;
}
