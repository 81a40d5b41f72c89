import type { CaseRegistration, DraftCase } from '@bihuan/contracts';

/** The birth of a case as a confirmed draft asks for it; the origin leads back to the words in the report. */
export function registrationOf(
  draft: DraftCase,
  source: { readonly id: string; readonly year: number | null },
): CaseRegistration {
  return {
    type: 'case.registered',
    workflow: draft.workflow,
    title: draft.title.trim(),
    finding: draft.finding.trim(),
    cause: null,
    sourceType: 'annual-report',
    domain: draft.domain,
    severity: draft.severity,
    inspectionId: null,
    externalNumber: null,
    origin: {
      importId: source.id,
      reportYear: source.year,
      block: draft.kind,
      start: draft.start,
      end: draft.end,
    },
    template: null,
    leadUnitId: draft.leadUnitId,
    assistUnitIds: draft.assistUnitIds,
    verifyUnitId: draft.verifyUnitId,
    deadlineRule: draft.deadlineRule,
    publicityRequired: draft.publicityRequired,
  };
}
