import { createHash } from 'node:crypto';
import { canonical } from '@bihuan/cases';
import { renderDocx } from '@bihuan/documents';
import { yearFacts, yearFigureComposers } from '@bihuan/report-domain';

/** The fingerprint of facts, whatever the order in which a database gives them back. */
export function sha256OfFacts(facts: object): string {
  return sha256(canonical(facts));
}

export function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The document of a year composed as it was in a version of the composer; null when that version is not known here. */
export async function rebuildDocument(facts: object, composerVersion: string): Promise<Buffer | null> {
  const compose = yearFigureComposers[composerVersion];
  return compose ? renderDocx(compose(yearFacts.parse(facts))) : null;
}
