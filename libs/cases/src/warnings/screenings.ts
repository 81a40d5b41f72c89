import type { WarningKind } from '@bihuan/contracts';

/**
 * What an entry of the journal is screened for, by its type. Types are plain strings: an entry of a workflow that does
 * not know them all, or not yet, is simply never found.
 */
const screenings: Readonly<Record<string, readonly WarningKind[]>> = {
  'closure.requested': ['similar-text', 'last-minute'],
  'evidence.submitted': ['same-file'],
  'plan.submitted': ['last-minute'],
  'request.submitted': ['last-minute'],
};

/** Every type of entry that is screened for something. */
export const screenedTypes = Object.keys(screenings);

/** What entries of a type are screened for; nothing for most. */
export function screeningsOf(type: string): readonly WarningKind[] {
  return Object.hasOwn(screenings, type) ? (screenings[type] ?? []) : [];
}
