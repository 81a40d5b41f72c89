import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { Converter } from 'opencc-js';

import { readReport, type ParsedReport } from './index';

const toSimplified = Converter({ from: 't', to: 'cn' });

const folder = resolve(__dirname, '../fixtures/styles');
const names = readdirSync(folder).map((name) => name.replace('.txt', ''));

type Expected = {
  readonly front: readonly (readonly [string, string])[];
  readonly problems: readonly string[];
  readonly undertakings: readonly string[];
  readonly figures: readonly string[];
};

const bare = (text: string): string => text.replace(/\s/gu, '');

/** A report and, behind a line of signs, what it says: P a problem's lead sentence, U an undertaking's, F subject|found|done|rate, else a word of the front page. */
function load(name: string): { readonly source: string; readonly expected: Expected } {
  const [source = '', told = ''] = readFileSync(resolve(folder, `${name}.txt`), 'utf8').split('\n=====\n');
  const lines = told
    .split('\n')
    .filter(Boolean)
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const);
  const on = (key: string): string[] => lines.filter(([one]) => one === key).map(([, words]) => bare(words));
  const front = lines.filter(([key]) => key.length > 1);
  return { source, expected: { front, problems: on('P'), undertakings: on('U'), figures: on('F') } };
}

function read(source: string): ParsedReport {
  const reading = readReport(source);
  if (!reading.accepted) throw new Error(reading.refusal.message.en);
  return reading.report;
}

function told(report: ParsedReport, front: Expected['front']): Expected {
  const leads = (items: ParsedReport['problems']): string[] => items.map(({ text }) => bare(text));
  const known: Readonly<Record<string, string | number | null>> = {
    kind: report.kind,
    title: report.title,
    region: report.region,
    year: report.year,
  };
  return {
    front: front.map(([key]) => [key, String(known[key])]),
    problems: leads(report.problems),
    undertakings: leads(report.undertakings),
    figures: report.figures.map(({ subject, found, done, rate }) => bare(`${subject}|${found}|${done}|${rate ?? ''}`)),
  };
}

/** Ways in which one text reaches the office without another word in it. */
const FORMS: readonly (readonly [string, (text: string) => string])[] = [
  ['with line ends of another system', (text) => text.replaceAll('\n', '\r\n')],
  ['with blanks at the ends of its lines', (text) => text.replaceAll('\n', ' \u3000\n')],
  ['with empty lines between its paragraphs', (text) => text.replaceAll('\n', '\n\n')],
  ['with a blank behind every character', (text) => text.replace(/[^\n]/gu, '$& ')],
  ['in full width', (text) => text.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))],
  ['with a mark of its encoding and signs of no width', (text) => `\uFEFF${text.replaceAll('的', '的\u200b')}`],
  [
    'with page numbers between its paragraphs',
    (text) => text.replace(/。\n/gu, (stop, at: number) => (at % 3 === 0 ? `。\n—${at % 90}—\n` : stop)),
  ],
];
/** Ways that change the signs themselves: what is found is compared in number, in place and in the script of the source. */
const REWRITTEN: readonly (readonly [string, (text: string) => string])[] = [
  [
    'broken at 35 characters, paragraphs indented',
    (text) =>
      text
        .split('\n')
        .map((line) => `\u3000\u3000${line.trim()}`.replace(/[^\n]{35}(?=[^\n])/gu, '$&\n'))
        .join('\n'),
  ],
  ['in traditional characters', Converter({ from: 'cn', to: 't' })],
];
const narrow = (text: string): string => bare(text.normalize('NFKC'));
/** Compared in one script: a character of many readings depends on its neighbours. */
const simple = (text: string): string => toSimplified(narrow(text));

describe('reports in styles of many offices', () => {
  it.each(names)('tell their problems, plans and figures: %s', (name) => {
    const { source, expected } = load(name);
    expect(told(read(source), expected.front)).toEqual(expected);
  });

  it.each(names)('point every item to its words in the text: %s', (name) => {
    const { source } = load(name);
    const { problems, undertakings, figures, indicators } = read(source);
    for (const item of [...problems, ...undertakings]) {
      expect(bare(source.slice(item.start, item.end))).toContain(bare(item.text));
      expect(item.confidence).toBeGreaterThan(0);
      expect(item.confidence).toBeLessThan(1);
      expect(item.reason.zh && item.reason.en).not.toBe('');
    }
    for (const one of [...figures, ...indicators])
      expect(bare(source.slice(one.start, one.end))).toBe(bare(one.phrase));
  });

  it.each(FORMS)('say the same %s', (_, form) => {
    for (const name of names) {
      const { source } = load(name);
      const words = ({ problems, undertakings }: ParsedReport): string[][] =>
        [problems, undertakings].map((items) => items.map(({ text }) => narrow(text)));
      expect([name, words(read(form(source)))]).toEqual([name, words(read(source))]);
    }
  });

  it.each(REWRITTEN)('say the same %s', (_, form) => {
    for (const name of names) {
      const { source } = load(name);
      const words = ({ problems, undertakings }: ParsedReport, rewrite: (text: string) => string): string[][] =>
        [problems, undertakings].map((items) => items.map(({ text }) => simple(rewrite(text))));
      expect([name, words(read(form(source)), (text) => text)]).toEqual([name, words(read(source), form)]);
    }
  });

  it.each(names)('are read wherever the text breaks off: %s', (name) => {
    const { source } = load(name);
    for (let length = 0; length < source.length; length += 41) {
      const reading = readReport(source.slice(0, length));
      const items = reading.accepted ? [...reading.report.problems, ...reading.report.undertakings] : [];
      for (const { start, end } of items) expect(start < end && end <= length).toBe(true);
    }
  });
});
