import type { Contributor } from '../paper';
import { caseRecord } from './case-record';
import { comments } from './comments';
import { evidenceFiles } from './evidence-files';
import { journalPapers } from './journal-papers';
import { officialDocuments } from './official-documents';
import { recordsOfPhases } from './records-of-phases';
import { urgingNotices } from './urging-notices';

/** Everything that a file is put together from. A new kind of paper is one more entry. */
export const allContributors: readonly Contributor[] = [
  caseRecord,
  recordsOfPhases,
  officialDocuments,
  urgingNotices,
  evidenceFiles,
  comments,
  journalPapers,
];
