import { documentRules, type DraftableKind } from '@bihuan/contracts';
import { DocumentMarkRow, nextInSeries } from '@bihuan/database';
import type { EntityManager } from 'typeorm';

/** A number and the series that it stands in: together they are given once. */
export type AllottedNumber = { readonly number: string; readonly series: string; readonly seriesNumber: number };

/** What a number is allotted for. */
export type NumberedAs = { readonly kind: DraftableKind; readonly unitId: string; readonly year: string };

/** Urging notices are numbered with this word in a series of their own. */
const URGING_MARK = '督办';

/** The word that a unit numbers a kind with: its own, or the one that ships. */
export async function markOf(tx: EntityManager, { kind, unitId }: Omit<NumberedAs, 'year'>): Promise<string> {
  const own = await tx.findOneBy(DocumentMarkRow, { unitId, kind });
  return own?.mark ?? documentRules[kind].mark;
}

/**
 * The series of a kind. Kinds that a unit numbers with the same word share it, or the same number would stand on two papers;
 * for the same reason bulletins go on from the monthly ones, and who numbers with 督办 goes on from the urging notices.
 */
export function seriesOf({ kind, unitId, year }: NumberedAs, mark: string): string {
  if (kind === 'bulletin') return `bulletin/${unitId}/${year}`;
  if (documentRules[kind].numbering === 'issue') return `document/${unitId}/${kind}/${year}`;
  return mark === URGING_MARK ? `urging/${unitId}/${year}` : `document/${unitId}/${mark}/${year}`;
}

/** A number as it is written on paper (GB/T 9704-2012, 7.2.5): the year in brackets, no zeros in front. */
export function numberText({ kind, year }: Omit<NumberedAs, 'unitId'>, mark: string, value: number | ''): string {
  if (documentRules[kind].numbering === 'issue') return `第${value}期`;
  return `${mark}〔${year}〕${value}号`;
}

/** Allots the next number, in the transaction that issues the document: what fails gives its number back. */
export async function allotNumber(tx: EntityManager, as: NumberedAs): Promise<AllottedNumber> {
  const mark = await markOf(tx, as);
  const series = seriesOf(as, mark);
  const seriesNumber = await nextInSeries(tx, series);
  return { series, seriesNumber, number: numberText(as, mark, seriesNumber) };
}
