import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentTree } from '@bihuan/contracts';
import { aYear } from '../year/year-case.fixtures';
import { yearFacts } from '../year/year-facts';
import { composeYearFigures, YEAR_FIGURES_VERSION, yearFigureComposers } from './year-figures';

const frozen = () =>
  yearFacts.parse(JSON.parse(readFileSync(join(__dirname, '..', '..', 'fixtures', 'year-2026.facts.json'), 'utf8')));

/** What each version makes of the frozen set. A version that is out is never composed in another way: add one. */
const composedAs: Readonly<Record<string, string>> = {
  'year-figures@1': '2d0bd6510f530f3f2391f7d573d8872f847e21ce26c8be1057e8b424a7719a0d',
};

describe('the report of a year in figures', () => {
  it.each(Object.keys(yearFigureComposers))('comes out of the frozen set as it did when %s was made', (version) => {
    const tree = yearFigureComposers[version]?.(frozen());
    expect(createHash('sha256').update(JSON.stringify(tree)).digest('hex')).toBe(composedAs[version]);
  });

  it('keeps every version that was ever out', () => {
    expect(Object.keys(yearFigureComposers)).toEqual(Object.keys(composedAs));
    expect(Object.keys(composedAs)).toContain(YEAR_FIGURES_VERSION);
  });

  it('is a document that the contracts accept, also of a year without cases', () => {
    for (const facts of [frozen(), aYear([])]) {
      expect(documentTree.parse(composeYearFigures(facts))).toEqual(composeYearFigures(facts));
    }
  });

  it('says what is left out, what is compared, and that there is no rate of nothing', () => {
    const text = JSON.stringify(composeYearFigures(frozen()));
    expect(text).toContain('未计入：并案1件');
    expect(text).toContain('同比数据为2025年度冻结数据');
    expect(text).toContain('个百分点');
    expect(text).toContain('不计算（无应计事项）');
    expect(text).toContain('2025年销号');
  });
});
