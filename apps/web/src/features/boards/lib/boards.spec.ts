import type { BoardCell, BoardChart, BoardRow } from '@bihuan/contracts';
import { askedOf } from './board-address';
import { cellText, drawnLines, isSmall } from './chart-lines';
import { summaryOf } from './summary';

const same = (text: string) => ({ zh: text, en: text });
const rate = (part: number, whole: number): BoardCell => ({
  value: whole === 0 ? null : ((part / whole) * 100).toFixed(1),
  part,
  whole,
  left: 0,
});
const count = (n: number): BoardCell => ({ value: String(n), part: n, whole: n, left: 0 });
const row = (name: string, ...cells: BoardCell[]): BoardRow => ({ key: name, label: same(name), cells });
const percent = { id: 'on-time-rate', label: same('按期率'), formula: same('…'), unit: 'percent' as const };
const cases = (id: string) => ({ id, label: same(id), formula: same('…'), unit: 'cases' as const });
const chart = (change: Partial<BoardChart>): BoardChart => ({
  id: 'on-time',
  question: same('哪些单位按期率低？'),
  lines: same('牵头单位'),
  series: [percent],
  rows: [],
  total: [rate(0, 0)],
  ...change,
});

describe('the summary of a chart', () => {
  it('names the lowest rate, but not one of too few cases', () => {
    const rows = [row('住建局', rate(8, 10)), row('城管局', rate(2, 5)), row('城关镇', rate(0, 1))];
    const told = summaryOf(chart({ rows, total: [rate(10, 16)] }));
    expect(told).toMatchObject({ kind: 'rate', extreme: { row: { key: '城管局' }, side: 'lowest' }, few: 1 });
  });

  it('names the highest where the rate is one of relapses', () => {
    const rows = [row('住建局', rate(1, 10)), row('城管局', rate(3, 6))];
    const told = summaryOf(chart({ id: 'relapse', rows, total: [rate(4, 16)] }));
    expect(told).toMatchObject({ extreme: { row: { key: '城管局' }, side: 'highest' } });
  });

  it('compares nobody where only one has enough cases, or all are the same', () => {
    const alone = [row('住建局', rate(8, 10)), row('城关镇', rate(0, 1))];
    expect(summaryOf(chart({ rows: alone, total: [rate(8, 11)] }))).toMatchObject({ extreme: null, few: 1 });
    const even = [row('住建局', rate(5, 10)), row('城管局', rate(3, 6))];
    expect(summaryOf(chart({ rows: even, total: [rate(8, 16)] }))).toMatchObject({ extreme: null });
  });

  it('shares out what is open, leaving out empty classes', () => {
    const series = [cases('a'), cases('b'), cases('c')];
    const total = [count(3), count(0), count(2)];
    const told = summaryOf(chart({ series, rows: [row('住建局', ...total)], total }));
    expect(told).toMatchObject({
      kind: 'classes',
      all: 5,
      classes: [
        { series: { id: 'a' }, n: 3 },
        { series: { id: 'c' }, n: 2 },
      ],
    });
  });

  it('adds up what came and went, and takes what stayed from the last month', () => {
    const rows = [
      row('1月', count(4), count(1), count(3), count(0)),
      row('2月', count(2), count(3), count(2), count(1)),
    ];
    expect(summaryOf(chart({ rows, total: null }))).toEqual({ kind: 'flow', came: 6, went: 4, open: 2, late: 1 });
  });

  it('says nothing of nothing', () => {
    expect(summaryOf(chart({})).kind).toBe('nothing');
    expect(summaryOf(chart({ rows: [row('住建局', rate(0, 0))] })).kind).toBe('nothing');
  });
});

describe('the lines of a chart', () => {
  it('are at most twelve, those with most cases, in their order', () => {
    const rows = Array.from({ length: 20 }, (_, n) => row(`单位${n}`, rate(1, n + 1)));
    const drawn = drawnLines({ rows }, ({ zh }) => zh);
    expect(drawn.map(({ name }) => name)).toEqual(rows.slice(8).map(({ label }) => label.zh));
  });

  it('have no value where there is nothing to divide by, and mark what few cases say', () => {
    const rows = [row('住建局', rate(0, 0), rate(1, 2)), row('司法局', rate(0, 0), rate(0, 0))];
    expect(drawnLines({ rows }, ({ zh }) => zh).map(({ values }) => values)).toEqual([[null, 50]]);
    expect([cellText(percent, rate(0, 0)), cellText(percent, rate(2, 3)), cellText(cases('a'), count(2))]).toEqual([
      '—',
      '66.7%',
      '2',
    ]);
    expect([isSmall(percent, rate(1, 4)), isSmall(percent, rate(1, 5)), isSmall(cases('a'), count(1))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('the address of a board', () => {
  it('tells what is asked for, and nothing of what cannot be', () => {
    expect(askedOf(new URLSearchParams('from=2026-01-01&to=heute&unitId=1&by=planet'))).toEqual({
      from: '2026-01-01',
      to: null,
      unitId: null,
      by: 'unit',
    });
    expect(askedOf(new URLSearchParams('by=month')).by).toBe('month');
  });
});
