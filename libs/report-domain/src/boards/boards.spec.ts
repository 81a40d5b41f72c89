import { boardGrouping, type BoardCell, type BoardChart, type BoardGrouping } from '@bihuan/contracts';
import fc from 'fast-check';
import { computeFigures, figureOf } from '../statistics/compute-figures';
import { figureIds } from '../statistics/figure-list';
import { aClosedCase, aYear, aYearCase, yearUnits } from '../year/year-case.fixtures';
import type { YearCase } from '../year/year-facts';
import type { BoardFacts } from './board-facts';
import { wasOpenOn } from './board-series';
import { boardTable } from './board-table';
import { boardOf, casesBehind } from './make-board';

const [housing, city] = yearUnits;
const township = { id: '00000000-0000-4000-8000-000000000903', name: '城关镇' };
const units = new Map([
  [housing.id, { ...housing, path: `g/${housing.id}/` }],
  [city.id, { ...city, path: `g/${city.id}/` }],
  [township.id, { ...township, path: `g/${city.id}/${township.id}/` }],
]);

const facts = (cases: BoardFacts['cases'], change: Partial<BoardFacts> = {}): BoardFacts => {
  const { from, asOf } = aYear([]);
  return { from, asOf, cases, units, root: null, workflows: {}, ...change };
};
const chartOf = (known: BoardFacts, by: BoardGrouping, id: string): BoardChart => {
  const chart = boardOf(known, by).charts.find((one) => one.id === id);
  if (!chart) throw new Error(`no chart ${id}`);
  return chart;
};
const shown = (chart: BoardChart, at = 0) =>
  chart.rows.map(({ label, cells }) => `${label.zh} ${cells[at]?.part}/${cells[at]?.whole}`);

describe('a board', () => {
  const known = facts([
    aClosedCase(1, '2026-04-10', { dueOriginal: '2026-04-20' }),
    aYearCase(2, { dueOriginal: '2026-05-20', dueOn: '2026-05-20', workingDaysLate: 7, issuedOn: '2026-12-20' }),
    aClosedCase(3, '2026-05-11', {
      leadUnit: city,
      registeredOn: '2025-12-01',
      openAtStart: true,
      closings: [{ closedOn: '2026-05-11', lookedBackOn: '2026-07-01', relapsedOn: '2026-07-01' }],
      open: true,
      closedOn: null,
      endedOn: null,
      result: null,
    }),
    aClosedCase(4, '2026-03-11', { leadUnit: township, result: 'merged', closings: [], closedOn: null }),
    aYearCase(5, { leadUnit: null, issuedOn: null, dueOn: null, dueOriginal: null }),
  ]);

  it('tells a rate for each unit, in the order of the tree, and leaves out what is not owed', () => {
    const chart = chartOf(known, 'unit', 'completion');
    expect(shown(chart)).toEqual(['区住建局 1/2', '区城管局 0/1', '城关镇 0/0', '待确定 0/1']);
    expect(chart.rows[2]?.cells[0]).toEqual({ value: null, part: 0, whole: 0, left: 1 });
    expect(chart.total?.[0]).toEqual({ value: '25.0', part: 1, whole: 4, left: 1 });
  });

  it('adds a township to the unit above it, when it is divided by branches', () => {
    expect(shown(chartOf(known, 'branch', 'completion'))).toEqual(['区住建局 1/2', '区城管局 0/1', '待确定 0/1']);
    const below = facts(
      known.cases.filter(({ leadUnit }) => leadUnit !== housing),
      { root: `g/${city.id}/` },
    );
    const keys = chartOf(below, 'branch', 'completion').rows.map(({ key }) => key);
    expect(keys).toEqual([city.id, township.id, null]);
  });

  it('puts a case into the month of its registration, of its due date, or of its closure', () => {
    expect(shown(chartOf(known, 'month', 'completion'))).toEqual(['期前登记 0/1', '2026-03 1/3']);
    const due = shown(chartOf(known, 'month', 'on-time'));
    expect(due).toEqual(['期前到期或无时限 0/0', '2026-04 1/1', '2026-05 0/1', '2026-11 1/1']);
    const closings = chartOf(known, 'month', 'relapse').rows.filter(({ cells }) => cells[0]?.whole);
    expect(closings.map(({ key, cells }) => [key, cells[0]?.value])).toEqual([
      ['2026-04', '0.0'],
      ['2026-05', '100.0'],
    ]);
  });

  it('tells how old the open ones are, and how late the late ones', () => {
    expect(chartOf(known, 'unit', 'ageing').total?.map(({ part }) => part)).toEqual([1, 0, 0, 1, 1]);
    expect(chartOf(known, 'unit', 'delay').total?.map(({ part }) => part)).toEqual([0, 0, 1, 0, 0]);
  });

  it('counts a relapsed case as closed until its relapse, and as open again from then on', () => {
    const [, , relapsed] = known.cases;
    if (!relapsed) throw new Error('no case');
    const days = ['2025-11-30', '2025-12-01', '2026-05-10', '2026-05-11', '2026-06-30', '2026-07-01'];
    expect(days.map((day) => wasOpenOn(relapsed, day))).toEqual([false, true, true, false, false, true]);
  });

  it('tells of the period where the year is told of a year', () => {
    const [registered] = boardOf(known, 'unit').figures;
    expect(registered?.series.formula).toEqual({ zh: '本期登记的事项', en: 'Cases registered in the period' });
  });

  it('keeps at most 200 lines, the last of them for all others', () => {
    const many = Array.from({ length: 250 }, (_, n) => {
      const id = `00000000-0000-4000-8000-${String(5000 + n).padStart(12, '0')}`;
      return aYearCase(n + 1, { leadUnit: { id, name: `单位${n}` } });
    });
    const chart = chartOf(facts(many), 'unit', 'completion');
    expect(chart.rows).toHaveLength(200);
    expect(chart.rows.at(-1)).toMatchObject({ key: 'rest', label: { zh: '其余51项' }, cells: [{ whole: 51 }, {}] });
  });

  it('is taken away as a table that says what was divided by what', () => {
    const table = boardTable(chartOf(known, 'unit', 'completion'), 'zh');
    expect(table.headings.slice(0, 5)).toEqual([
      '牵头单位',
      '整改率（%）',
      '整改率·分子',
      '整改率·分母',
      '整改率·未计入',
    ]);
    expect(table.rows[0]?.slice(0, 5)).toEqual(['区住建局', 50, 1, 2, 0]);
    expect(table.rows.at(-1)?.slice(0, 5)).toEqual(['合计', 25, 1, 4, 1]);
    expect(table.notes[0]).toContain('整改率：已完成整改');
  });

  it('knows no number that is not on it', () => {
    const place = { by: 'unit', chart: 'completion', row: null, part: 'numerator' } as const;
    expect(casesBehind(known, { ...place, series: 'found' })).toBeNull();
    expect(casesBehind(known, { ...place, chart: 'nothing', series: 'closure-rate' })).toBeNull();
    expect(casesBehind(known, { ...place, series: 'closure-rate', row: { key: 'nobody' } })).toBeNull();
  });
});

const day = fc.constantFrom('2025-11-03', '2026-01-05', '2026-06-30', '2026-12-31');
const maybeDay = fc.option(day);
const anyCase = fc
  .record({
    open: fc.boolean(),
    registeredOn: day,
    openAtStart: fc.boolean(),
    issuedOn: maybeDay,
    dueOriginal: maybeDay,
    dueApproved: maybeDay,
    dueOn: maybeDay,
    handedInOn: maybeDay,
    closedOn: maybeDay,
    endedOn: maybeDay,
    suspended: fc.boolean(),
    result: fc.constantFrom('completed', 'continuing', 'merged', 'terminated', null),
    leadUnit: fc.constantFrom(housing, city, township, null),
    domain: fc.constantFrom('enforcement', 'safety'),
    workflow: fc.constantFrom('rectification', 'proposal'),
    workingDaysLate: fc.nat(40),
    closings: fc.array(fc.record({ closedOn: day, lookedBackOn: maybeDay, relapsedOn: maybeDay }), { maxLength: 2 }),
  } as const)
  .map((change) => change as Partial<YearCase>);
const anyCases = fc.array(anyCase, { maxLength: 25 }).map((all) => all.map((change, n) => aYearCase(n + 1, change)));
const anyGrouping = fc.constantFrom(...boardGrouping.options);
const sum = (cells: readonly (BoardCell | undefined)[], side: 'part' | 'whole' | 'left') =>
  cells.reduce((total, cell) => total + (cell?.[side] ?? 0), 0);

describe('the numbers of any board', () => {
  it('are those of the year, when the period is the year', () => {
    fc.assert(
      fc.property(anyCases, anyGrouping, (cases, by) => {
        const board = boardOf(facts(cases), by);
        const year = new Map(computeFigures(aYear(cases)).map((figure) => [figure.id as string, figure]));
        const told = [
          ...board.figures.map(({ series, cell }) => ({ series, cell })),
          ...board.charts.flatMap(({ series, total }) =>
            (total ?? []).flatMap((cell, at) => (series[at] ? [{ series: series[at], cell }] : [])),
          ),
        ].filter(({ series }) => year.has(series.id));
        expect(told.length).toBeGreaterThanOrEqual(12);
        for (const { series, cell } of told) {
          const figure = year.get(series.id);
          expect(cell.value).toBe(figure?.value);
          expect([cell.part, cell.whole]).toEqual([figure?.numerator.length, figure?.denominator.length]);
        }
      }),
    );
  });

  it('of all lines add up to those of the whole, but where each month is counted for itself', () => {
    fc.assert(
      fc.property(anyCases, anyGrouping, (cases, by) => {
        for (const { id, rows, total, series } of boardOf(facts(cases), by).charts) {
          if (total === null || (by === 'month' && id === 'relapse')) continue;
          series.forEach((_series, at) => {
            for (const side of ['part', 'whole', 'left'] as const)
              expect(
                sum(
                  rows.map(({ cells }) => cells[at]),
                  side,
                ),
              ).toBe(total[at]?.[side]);
          });
        }
      }),
    );
  });

  it('share out what is open by age, and what is late by delay', () => {
    fc.assert(
      fc.property(anyCases, (cases) => {
        const { charts } = boardOf(facts(cases), 'unit');
        const whole = (id: string) => sum(charts.find((one) => one.id === id)?.total ?? [], 'part');
        expect(whole('ageing')).toBe(figureOf('open', aYear(cases)).numerator.length);
        expect(whole('delay')).toBe(figureOf('overdue-open', aYear(cases)).numerator.length);
      }),
    );
  });

  it('have rates between 0 and 100, and open exactly as many cases as they tell', () => {
    fc.assert(
      fc.property(anyCases, anyGrouping, (cases, by) => {
        const known = facts(cases);
        for (const { id: chart, rows, series } of boardOf(known, by).charts) {
          for (const { key, cells } of rows) {
            cells.forEach((cell, at) => {
              const place = { by, chart, series: series[at]?.id ?? '', row: { key } };
              const opened = (part: 'numerator' | 'denominator' | 'excluded') =>
                new Set(casesBehind(known, { ...place, part })).size;
              expect([opened('numerator'), opened('denominator'), opened('excluded')]).toEqual([
                cell.part,
                cell.whole,
                cell.left,
              ]);
              expect(cell.part).toBeLessThanOrEqual(cell.whole);
            });
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('name only measures that the year has, or parts of them', () => {
    const known = new Set<string>(figureIds);
    const [completion, onTime, , , relapse] = boardOf(facts([]), 'unit').charts;
    for (const chart of [completion, onTime, relapse])
      expect(chart?.series.every(({ id }) => known.has(id))).toBe(true);
  });
});
