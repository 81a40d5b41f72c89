import type { LiveMessage, LiveTopic } from '@bihuan/contracts';

export type Key = readonly string[];

/**
 * Which queries a topic is about: their keys begin like this. What people write in for long (a written report, a document, the
 * drafts of an import) is not among them: it is compared by its version when it is saved.
 */
const keys: Readonly<Record<LiveTopic, readonly Key[]>> = {
  cases: [['cases']],
  comments: [['comments']],
  notices: [['notices']],
  bulk: [
    ['bulk', 'operations'],
    ['bulk', 'operation'],
  ],
  imports: [['imports']],
  'ledger-imports': [['ledger-imports']],
  'fill-in': [
    ['fill-in', 'returns'],
    ['fill-in', 'return'],
  ],
  exports: [['ledger-exports']],
  reports: [['reports'], ['report']],
  written: [['written', 'list']],
  periodic: [['periodic', 'list']],
  documents: [['official-documents', 'list']],
  escalation: [['escalation']],
  reprojections: [['reprojections']],
};

/** The queries that a message makes old. A topic of cases without any name means all of them. */
export function keysOf({ everything, topics, cases, commentsOn }: LiveMessage): readonly Key[] {
  if (everything) return [...Object.values(keys).flat(), ['case']];
  return topics.flatMap((topic): readonly Key[] => {
    if (topic === 'cases') return [...keys.cases, ...(cases.length > 0 ? cases.map((id) => ['case', id]) : [['case']])];
    if (topic === 'comments' && commentsOn.length > 0) return commentsOn.map((id) => ['comments', id]);
    return keys[topic];
  });
}
