import type { WarningDetails } from '@bihuan/contracts';
import type { CaseEventRow, CaseRow } from '@bihuan/database';

/** A journal entry that is screened, with its case. */
export type ScreenedEntry = { readonly entry: CaseEventRow; readonly row: CaseRow; readonly timeZone: string };

/** What a screening found. */
export type Found = {
  readonly subject: string;
  readonly otherCaseId: string | null;
  readonly details: WarningDetails;
};

/** More would tell the verifier nothing new. */
export const MOST = 3;
