import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import * as fc from 'fast-check';

import { readReport, type ParsedReport, type ReportItem } from './index';

const folder = resolve(__dirname, '../fixtures');
const sources = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => [name, readFileSync(resolve(folder, name), 'utf8')] as const)
  : [];

function read(text: string): ParsedReport {
  const reading = readReport(text);
  if (!reading.accepted) throw new Error(reading.refusal.message.en);
  return reading.report;
}

const compact = (text: string): string => text.replace(/\s|—\d+—/gu, '');

function expectInPlace(source: string, item: ReportItem): void {
  const slice = compact(source.slice(item.start, item.end)).replace(/—\d+—/gu, '');
  expect(slice).toContain(compact(item.text));
  expect(slice).toContain(compact(item.detail));
  expect(slice.endsWith(compact(item.detail || item.text))).toBe(true);
}

function refusalOf(text: string): string | null {
  const reading = readReport(text);
  return reading.accepted ? null : reading.refusal.code;
}

describe('places', () => {
  it.each(sources)('points every item to its words in the text: %s', (_, source) => {
    const { problems, undertakings } = read(source);
    for (const item of [...problems, ...undertakings]) expectInPlace(source, item);
  });

  it.each(sources)('points every figure and heading to its words in the text: %s', (_, source) => {
    const { figures, outline } = read(source);
    for (const figure of figures) {
      expect(compact(source.slice(figure.start, figure.end))).toBe(compact(figure.phrase));
    }
    for (const heading of outline)
      expect(compact(source.slice(heading.start, heading.end))).toBe(compact(heading.text));
  });

  it.each(sources)('keeps items apart and in order: %s', (_, source) => {
    const { problems, undertakings } = read(source);
    for (const list of [problems, undertakings]) {
      list.forEach((item, index) => expect(item.start).toBeGreaterThanOrEqual(list[index - 1]?.end ?? 0));
    }
  });

  it('counts places in the text as given, past blanks, full-width signs and signs outside the basic plane', () => {
    const text =
      '\u{1f4c4}　某县２０２２年法治政府建设情况报告\n\n二、存在的问题\n（一）𠮷祥镇执法 力量不足。\n（二）普法不够。';
    const [first] = read(text).problems;
    expect(first?.text).toBe('𠮷祥镇执法 力量不足。');
    expect(text.slice(first?.start, first?.end)).toBe('（一）𠮷祥镇执法 力量不足。');
  });
});

describe('refusals', () => {
  it('refuses a text without a visible character', () => {
    expect(refusalOf('')).toBe('report/empty');
    expect(refusalOf(' \n\t\u3000\u200b\ufeff')).toBe('report/empty');
  });

  it('refuses more than two million characters without reading them', () => {
    expect(refusalOf('文'.repeat(2_000_001))).toBe('report/too-large');
  });

  it('refuses a text that has no structure of a report and says what was looked for', () => {
    const reading = readReport('春天来了，山上的桃花开了。我们一是去看花，二是去喝茶，当天就回来了。');
    expect(reading).toMatchObject({ accepted: false, refusal: { code: 'report/not-a-report' } });
    expect(reading.accepted ? '' : reading.refusal.message.zh).toMatch(/标题.*问题.*安排/u);
  });

  it('accepts a report whose section on problems is missing', () => {
    const report = read('江北县2022年法治政府建设情况报告\n一、主要成效\n一是工作扎实。二是措施有力。');
    expect(report.problems).toEqual([]);
    expect(report.undertakings).toEqual([]);
  });

  it('accepts a section on problems without a title', () => {
    expect(read('三、存在的问题\n一是人手不足。二是经费紧张。').problems).toHaveLength(2);
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    '一是',
    '二、',
    '（三）',
    '存在的问题',
    '下一步工作打算',
    '2023年',
    '报告',
    '。',
    '；',
    '\n',
    ' ',
    '办结',
    '12件',
    '，',
    '（',
    '）',
    '率100%',
    '①',
    '㈠',
    '其中',
  );

  it('is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        readReport(text);
      }),
      { numRuns: 300 },
    );
  });

  it('made of the words of the trade is read with places inside the text', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const reading = readReport(text);
        if (!reading.accepted) return true;
        const { problems, undertakings, figures, outline } = reading.report;
        const all = [...problems, ...undertakings, ...figures, ...outline];
        return all.every(({ start, end }) => start >= 0 && start < end && end <= text.length);
      }),
      { numRuns: 1500 },
    );
  });

  const HOSTILE = [
    '1',
    '1件',
    '一是',
    '（一）存在的问题\n',
    '但存在问题',
    '(((',
    '1,',
    '县人民政府\n',
    '受理9件，',
    'ﷺ',
    '二、存在短板问题\n',
    '（一）理念方面。1.不够。\n',
    '1.执法不规范。\n（1）已整改。\n',
    '关于执法不规范的问题。',
    '存在的问题不够。',
  ];

  // what these would cost if a pattern went back and forth is hours: the time-out of the test is enough to notice
  it.each(HOSTILE)('of one piece over and over is read to its end: %j', (piece) => {
    const text = `某县2022年法治政府建设情况报告\n三、存在的问题\n${piece.repeat(Math.ceil(60_000 / piece.length))}`;
    expect(() => readReport(text)).not.toThrow();
  });

  it('of a megabyte without a single stop does not hold the reader up', () => {
    const text = `某县2022年法治政府建设情况报告\n三、存在的问题\n${'但存在一是受理1件办结率'.repeat(83_334)}`;
    expect(readReport(text).accepted).toBe(true);
  }, 180_000);
});
