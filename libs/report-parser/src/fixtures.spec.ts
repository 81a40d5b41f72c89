import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { readReport, type ParsedReport } from './index';

const folder = resolve(__dirname, '../fixtures');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace('.txt', ''));

function read(name: string): ParsedReport {
  const reading = readReport(readFileSync(resolve(folder, `${name}.txt`), 'utf8'));
  if (!reading.accepted) throw new Error(reading.refusal.message.en);
  return reading.report;
}

const expected = (name: string): unknown => JSON.parse(readFileSync(resolve(folder, `${name}.json`), 'utf8'));

/** The report as its expectation file states it: words and numbers without places. */
function told(report: ParsedReport): unknown {
  const { title, region, year } = report;
  const items = (list: ParsedReport['problems']): unknown => list.map(({ text, detail }) => ({ text, detail }));
  const figures = report.figures.map(({ subject, found, done, rate }) => ({ subject, found, done, rate }));
  return { title, region, year, problems: items(report.problems), undertakings: items(report.undertakings), figures };
}

describe('reports in many styles', () => {
  it.each(names)('finds what the report says: %s', (name) => {
    expect(told(read(name))).toEqual(expected(name));
  });
});
