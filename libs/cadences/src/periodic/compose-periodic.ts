import type { DocumentTree, PeriodicKind } from '@bihuan/contracts';
import type { PeriodicReportRow } from '@bihuan/database';
import {
  BULLETIN_VERSION,
  bulletinFacts,
  composeBulletin,
  composeDispatchSheet,
  DISPATCH_VERSION,
  dispatchFacts,
} from '@bihuan/report-domain';

export const templateVersions: Readonly<Record<PeriodicKind, string>> = {
  'weekly-sheet': DISPATCH_VERSION,
  'monthly-bulletin': BULLETIN_VERSION,
};

type Composed = Pick<PeriodicReportRow, 'kind' | 'facts' | 'remarks' | 'leftOut'>;
export type Issue = { readonly number: number; readonly on: string };

/** The text of a sheet or bulletin from its frozen facts and what people decided. */
export function composePeriodic({ kind, facts, remarks, leftOut }: Composed, issue: Issue | null = null): DocumentTree {
  if (kind === 'weekly-sheet') return composeDispatchSheet(dispatchFacts.parse(facts), { remarks });
  return composeBulletin(bulletinFacts.parse(facts), { remarks, leftOut, issue });
}
