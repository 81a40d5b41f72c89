import { officialDocumentStatuses, type DocumentAct, type OfficialDocumentStatus, type Words } from '@bihuan/contracts';

type Step = { readonly from: readonly OfficialDocumentStatus[]; readonly to: OfficialDocumentStatus };

/** The life of a document, all of it: what leads from where to where. The tables refuse the rest by themselves. */
export const steps: Readonly<Record<DocumentAct, Step>> = {
  // what is approved is what goes out: whoever changes it takes the approval back
  edit: { from: ['draft', 'approved'], to: 'draft' },
  rebuild: { from: ['draft', 'approved'], to: 'draft' },
  approve: { from: ['draft'], to: 'approved' },
  issue: { from: ['approved'], to: 'issued' },
  discard: { from: ['draft', 'approved'], to: 'discarded' },
  withdraw: { from: ['issued'], to: 'withdrawn' },
  receive: { from: ['issued'], to: 'issued' },
};

/** Why an act is not possible at this point, or null. */
export function refusalAt(act: DocumentAct, status: OfficialDocumentStatus): Words | null {
  if (steps[act].from.includes(status)) return null;
  const { zh, en } = officialDocumentStatuses[status];
  return { zh: `公文现为“${zh}”，不能这样做`, en: `The document stands at “${en}”: not possible now` };
}

/** An approval falls with the text that it was given for. */
export const unapproved = {
  status: 'draft',
  approvedAt: null,
  approvedBy: null,
  approvedRole: null,
  approvedOpinion: null,
  leaderApproval: null,
} as const;
