import { useEffect, useState } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import { keepLedgerPlace, lastLedgerPlace, type LedgerPlace } from '../../../../shared/lib/ledger-place';

const isBack = (state: unknown): boolean => typeof state === 'object' && state !== null && 'backToLedger' in state;

/** The place to come back to, if somebody does come back. */
export function useLastPlace(): LedgerPlace | null {
  const { search, state } = useLocation();
  const way = useNavigationType();
  const [place] = useState(() => {
    const last = way === NavigationType.Pop || isBack(state) ? lastLedgerPlace() : null;
    return last?.search === search ? last : null;
  });
  return place;
}

/** Keeps the place when the ledger is left. */
export function useKeptPlace(read: () => Omit<LedgerPlace, 'search'>): void {
  const { search } = useLocation();
  useEffect(() => () => keepLedgerPlace({ search, ...read() }), [search, read]);
}
