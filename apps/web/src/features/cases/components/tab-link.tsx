import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { changedParams } from '../../../shared/lib/query-string';
import type { CaseTab } from '../lib/case-tabs';

type Props = Readonly<{ tab: CaseTab; className?: string; children: ReactNode }>;

/** The way to another part of the same case; a form that is open stays open. */
export function TabLink({ tab, className, children }: Props) {
  const [params] = useSearchParams();
  const search = `?${changedParams(params, { tab }).toString()}`;
  return (
    <Link to={{ search }} className={className} preventScrollReset>
      {children}
    </Link>
  );
}
