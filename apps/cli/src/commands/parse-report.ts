import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { textOfUpload } from '@bihuan/documents';
import { readReport, type ReportItem } from '@bihuan/report-parser';
import { OperatorError } from '../running/operator-error';

const FILE_LIMIT = 20 * 1024 * 1024;

/** Reads a report and prints what it says, as JSON on standard output. Needs no database. */
export async function parseReport(file: string): Promise<void> {
  const reading = readReport(await textOf(file));
  if (!reading.accepted) throw new OperatorError(reading.refusal.message.zh, reading.refusal.message.en);
  const { kind, title, region, year, problems, undertakings, figures, indicators } = reading.report;
  const answer = {
    kind,
    title,
    region,
    year,
    problems: problems.map(plainItem),
    undertakings: undertakings.map(plainItem),
    figures,
    indicators,
  };
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
}

const plainItem = ({ text, detail, start, end, confidence, reason }: ReportItem) => ({
  text,
  detail,
  start,
  end,
  confidence,
  reason,
});

async function textOf(file: string): Promise<string> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new OperatorError(`没有文件 ${file}`, `There is no file ${file}`);
  if (found.size > FILE_LIMIT)
    throw new OperatorError(`文件 ${file} 超过 20 MB`, `The file ${file} has more than 20 MB`);
  const read = await textOfUpload({ name: basename(file), bytes: await readFile(file) });
  if (!read.accepted) throw new OperatorError(read.refusal.message.zh, read.refusal.message.en);
  return read.text;
}
