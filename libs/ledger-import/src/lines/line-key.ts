import { createHash } from 'node:crypto';
import type { LedgerValues } from '@bihuan/contracts';
import { findingOf } from './wording';

/**
 * By what a line is known again in the next file: its number, the words of its finding and its lead unit. Spaces and
 * punctuation do not count, nor do the order of the lines and what changes in the course of the work.
 */
export function lineKey(values: LedgerValues, leadUnitId: string | null): string {
  const words = findingOf(values)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
  const parts = [values.externalNumber?.trim() ?? '', words, leadUnitId ?? ''];
  return createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 24);
}
