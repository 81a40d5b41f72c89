import type { PaperCase, PaperFacts } from './paper-facts';

/** The case of a document that is about one; a document about none or several is composed by mistake. */
export function theOnly({ cases }: PaperFacts): PaperCase {
  const [one, ...others] = cases;
  if (!one || others.length > 0) throw new Error(`A document of one case was asked for ${cases.length}`);
  return one;
}
