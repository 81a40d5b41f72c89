import type { DocumentBlock } from '@bihuan/contracts';

/**
 * A chapter of a document: facts in, blocks out. It never queries and knows neither its number nor its neighbours.
 * No blocks means that the chapter has nothing to say this year and is left out, heading and all.
 */
export type Section<Facts> = {
  readonly id: string;
  readonly title: string;
  readonly compose: (facts: Facts) => readonly DocumentBlock[];
};
