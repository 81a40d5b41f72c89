import type { DocumentBlock } from '@bihuan/contracts';
import { chineseNumber } from './chinese-numbers';
import type { Section } from './section';

/**
 * Composes sections in their order, each under a heading “一、”, “二、”; a section without blocks disappears.
 * Numbers are given after that, so a chapter left out never leaves a hole in the count.
 */
export function composeSections<Facts>(sections: readonly Section<Facts>[], facts: Facts): readonly DocumentBlock[] {
  return sections
    .map(({ title, compose }) => ({ title, blocks: compose(facts) }))
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, index): readonly DocumentBlock[] => [
      { type: 'heading', level: 1, text: `${chineseNumber(index + 1)}、${title}` },
      ...blocks,
    ]);
}
