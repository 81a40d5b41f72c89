import {
  domain,
  pointFormat,
  rateStyle,
  reportLayout,
  sourceType,
  writingOptions,
  type DocumentTree,
  type TextRun,
} from '@bihuan/contracts';
import fc from 'fast-check';
import { composeReconciliation } from '../reconciliation-report';
import { aProblem, someFacts } from '../reconciliation.fixtures';
import { figureBehind, valueBehind } from '../wording/figure-values';
import { firstDraft } from '../writing/pieces';
import { reportCards, writeReport } from '../writing/write-report';
import type { YearCase } from '../year/year-facts';
import { aDoneCase, anOverdueCase, aYear, aYearCase } from '../year/year.fixtures';
import { checkDocument } from './check-report';
import { linesOf, spanAt } from './lines';
import { printedNumbers } from './printed-numbers';

const context = { asOf: '2026-12-31', edition: 'internal', names: [], hiddenTitles: [] } as const;

const someCase = fc
  .record({
    kind: fc.constantFrom('open', 'done', 'late', 'merged', 'continuing', 'not-rectified'),
    domain: fc.constantFrom(...domain.options),
    sourceType: fc.constantFrom(...sourceType.options),
    disclosure: fc.constantFrom('public', 'on-request', 'not-public'),
    origin: fc.constantFrom(null, { reportYear: 2025, block: 'problem' }, { reportYear: 2025, block: 'undertaking' }),
    rulesMade: fc.constantFrom([], ['案卷管理办法'], ['执法规程', '评查办法']),
    amount: fc.constantFrom(null, '12.50', '123456.78'),
    relapses: fc.constantFrom(0, 0, 0, 1),
    lookedBack: fc.boolean(),
    replyClass: fc.constantFrom(null, 'reply-a', 'reply-b'),
    unit: fc.constantFrom('甲局', '乙局', '丙镇'),
  } as const)
  .map(({ kind, unit, amount, ...rest }) => (n: number): YearCase => {
    const changes = {
      ...rest,
      amount,
      rectifiedAmount: amount,
      leadUnit: { id: `00000000-0000-4000-a000-00000000000${'甲乙丙'.indexOf(unit.charAt(0))}`, name: unit },
    } as Partial<YearCase>;
    if (kind === 'open') return aYearCase(n, changes);
    if (kind === 'late') return anOverdueCase(n, changes);
    return aDoneCase(n, { ...changes, result: kind === 'done' ? 'completed' : kind });
  });
const someCases = fc.array(someCase, { maxLength: 40 }).map((makers) => makers.map((make, index) => make(index + 1)));
const someYear = fc.tuple(someCases, someCases, fc.boolean()).map(([cases, before, isKnown]) =>
  aYear(cases, {
    previous: isKnown ? { year: 2025, asOf: '2025-12-31', frozen: true, cases: before.map(aYearBefore) } : null,
  }),
);
function aYearBefore(one: YearCase): YearCase {
  return { ...one, registeredOn: '2025-03-02', closings: [] };
}
const someOptions = fc
  .record({
    layout: fc.constantFrom(...reportLayout.options),
    problems: fc.constantFrom(...pointFormat.options),
    plans: fc.constantFrom(...pointFormat.options),
    rates: fc.constantFrom(...rateStyle.options),
    decimals: fc.constantFrom(0, 1, 2),
  } as const)
  .map((options) => writingOptions.parse(options));
const someTree = fc
  .tuple(someYear, someOptions, fc.constantFrom('annual', 'rectification', 'special'), fc.boolean())
  .map(([facts, options, kind, all]) => {
    const cards = reportCards(kind, facts, { options }).map((card) => ({ ...card, chosen: all || card.chosen }));
    return writeReport({ kind, facts, draft: firstDraft(cards, options) }).tree;
  });

/** Every number that counts something, with what explains it: none, and nobody could say where it comes from. */
function unexplained(tree: DocumentTree): readonly string[] {
  return linesOf(tree).flatMap((line) =>
    printedNumbers(line.text)
      .filter(({ from }) => {
        const run = spanAt(line, from)?.run;
        const figure = run && figureBehind(run);
        if (!run?.caseIds || !figure) return !isRunningNumber(line.cell?.column ?? -1, line.text);
        return figure.kind !== 'words' && !valueBehind(run);
      })
      .map(({ text }) => `${text} in ${line.text}`),
  );
}
const isRunningNumber = (column: number, text: string) => column === 0 && /^\d+$/u.test(text);

describe('a composed report', () => {
  it('prints no figure that its cases do not explain', () => {
    fc.assert(
      fc.property(someTree, (tree) => expect(unexplained(tree)).toEqual([])),
      { numRuns: 60 },
    );
  });

  it('has nothing that the check could find, but what people are to fill in', () => {
    fc.assert(
      fc.property(someTree, (tree) => {
        expect(checkDocument(tree, context).filter(({ rule }) => rule !== 'to-fill-in')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('betrays any figure that is changed', () => {
    fc.assert(
      fc.property(someTree, fc.nat(), fc.integer({ min: 1, max: 9 }), (tree, pick, by) => {
        const places = figuresOf(tree);
        const place = places[pick % Math.max(places.length, 1)];
        if (!place) return;
        const changed = mutated(tree, place, by);
        const errors = checkDocument(changed, context).filter(({ severity }) => severity === 'error');
        expect(errors.map(({ block, run }) => [block, run])).toContainEqual([place.block, place.index]);
      }),
      { numRuns: 120 },
    );
  });

  it('explains the figures of a reconciliation as well', () => {
    const cases = [aProblem(1, 'completed'), aProblem(2, 'in-progress'), aProblem(3, 'continuing')];
    const tree = composeReconciliation(someFacts({ cases }));
    expect(checkDocument(tree, context)).toEqual([]);
    expect(unexplained(tree)).toEqual([]);
  });
});

type Place = { readonly block: number; readonly index: number; readonly run: TextRun };

function figuresOf(tree: DocumentTree): readonly Place[] {
  return linesOf(tree).flatMap(({ block, spans }) =>
    spans
      .filter(({ run }) => (figureBehind(run)?.kind ?? 'words') !== 'words' && printedNumbers(run.text).length > 0)
      .map(({ index, run }) => ({ block, index, run })),
  );
}

/** The tree with one digit of one figure turned. */
function mutated(tree: DocumentTree, { block: at, index, run }: Place, by: number): DocumentTree {
  const text = run.text.replace(/\d/u, (digit) => String((Number(digit) + by) % 10));
  const blocks = tree.blocks.map((block, place) => {
    if (place !== at) return block;
    if (block.type === 'paragraph') {
      return { ...block, runs: block.runs.map((one, n) => (n === index ? { ...one, text } : one)) };
    }
    if (block.type !== 'table') return block;
    const width = block.columns.length;
    const rows = block.rows.map((row, y) => ({
      ...row,
      cells: row.cells.map((cell, x) => (y * width + x === index ? { ...cell, text } : cell)),
    }));
    return { ...block, rows };
  });
  return { ...tree, blocks };
}
