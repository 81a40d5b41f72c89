import { appendFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = resolve(__dirname, '../../test-output');

/** Prints what a fault test counted, and keeps it for the end of the run. */
export function tellCounts(line: string): void {
  process.stderr.write(`${line}\n`);
  mkdirSync(FOLDER, { recursive: true });
  appendFileSync(join(FOLDER, 'faults.txt'), `${line}\n`);
}
