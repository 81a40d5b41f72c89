import { localDateOf } from '@bihuan/calendar';
import { endingOf } from '../file-names';
import type { Contributor } from '../paper';

/** Every piece of evidence that the reader sees on the case's page, in the order in which it was handed in. */
export const evidenceFiles: Contributor = ({ view, readFile, timeZone }) => {
  const handedIn = view.evidence.toSorted((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1));
  return Promise.resolve(
    handedIn.map(({ title, file, submittedBy, submittedAt }) => ({
      phase: 'evidence' as const,
      title,
      ending: endingOf(file.name),
      number: null,
      author: submittedBy,
      date: localDateOf(submittedAt, timeZone),
      expectedSha256: file.sha256,
      read: () => readFile(file.id),
    })),
  );
};
