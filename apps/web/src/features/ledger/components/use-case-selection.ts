import { useState } from 'react';
import {
  bulkSelectionOf,
  conditionsOf,
  nothingChosen,
  stateOf,
  toggled,
  type CaseSelection,
} from '../lib/case-selection';
import type { LedgerFilters } from '../lib/ledger-filters';

/** The ticks of the ledger. They stay from page to page, and go when the conditions change: what is ticked can be found again. */
export function useCaseSelection(filters: LedgerFilters, total: number) {
  const scope = JSON.stringify(conditionsOf(filters));
  const [kept, setKept] = useState({ scope, selection: nothingChosen });
  const selection = kept.scope === scope ? kept.selection : nothingChosen;
  const choose = (next: CaseSelection) => setKept({ scope, selection: next });
  return {
    isAll: selection.isAll,
    count: selection.isAll ? total : selection.ids.size,
    stateOf: (caseIds: readonly string[]) => stateOf(selection, caseIds),
    toggle: (caseIds: readonly string[]) => choose(toggled(selection, caseIds)),
    chooseAll: () => choose({ ...nothingChosen, isAll: true }),
    clear: () => choose(nothingChosen),
    body: bulkSelectionOf(selection, filters, total),
  };
}

export type CaseTicks = ReturnType<typeof useCaseSelection>;
