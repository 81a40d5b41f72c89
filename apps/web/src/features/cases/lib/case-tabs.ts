/** The parts of a case below what is seen at a glance, in order. */
export const caseTabs = ['work', 'evidence', 'requests', 'documents', 'comments', 'timeline', 'facts'] as const;
export type CaseTab = (typeof caseTabs)[number];

const isTab = (name: string | null): name is CaseTab => caseTabs.some((tab) => tab === name);

/** The part that an address names. A place on the page, as older links have it, opens the part that it is in. */
export function tabOfAddress(params: URLSearchParams, hash: string): CaseTab {
  const named = params.get('tab');
  if (isTab(named)) return named;
  return hash.startsWith('#evidence-') ? 'evidence' : 'work';
}
