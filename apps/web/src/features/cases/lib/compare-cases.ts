import type { CaseView, Words } from '@bihuan/contracts';

/** The parts of a case that are compared. */
export type ComparedCase = Pick<
  CaseView,
  'state' | 'deadline' | 'leadUnit' | 'goal' | 'measures' | 'evidence' | 'tasks' | 'requests'
>;
export type Aspect = 'state' | 'due' | 'lead' | 'goal' | 'measures' | 'evidence' | 'tasks' | 'requests';
export type Difference = Readonly<{ aspect: Aspect; before: string; after: string }>;
type Language = 'zh' | 'en';

const inWords = (words: Words, language: Language): string => words[language];
const done = (view: ComparedCase): string =>
  `${view.measures.filter((measure) => measure.doneOn !== null).length}/${view.measures.length}`;
const judged = (view: ComparedCase): string =>
  `${view.evidence.filter((evidence) => evidence.verdict !== null).length}/${view.evidence.length}`;
const answered = (view: ComparedCase): string =>
  `${view.tasks.filter((task) => task.answeredAt !== null).length}/${view.tasks.length}`;
const undecided = (view: ComparedCase): string =>
  String(view.requests.filter((request) => request.status === 'open').length);

const aspects: Readonly<Record<Aspect, (view: ComparedCase, language: Language) => string>> = {
  state: (view, language) => inWords(view.state.label, language),
  due: (view) => view.deadline.current ?? '—',
  lead: (view) => view.leadUnit?.name ?? '—',
  goal: (view) => view.goal ?? '—',
  measures: done,
  evidence: judged,
  tasks: answered,
  requests: undecided,
};
const order: readonly Aspect[] = ['state', 'due', 'lead', 'goal', 'measures', 'evidence', 'tasks', 'requests'];

/** What has changed on a case between two looks at it, in the words of the page. Counts read “done/all”. */
export function compareCases(before: ComparedCase, after: ComparedCase, language: Language): readonly Difference[] {
  return order
    .map((aspect) => ({
      aspect,
      before: aspects[aspect](before, language),
      after: aspects[aspect](after, language),
    }))
    .filter((difference) => difference.before !== difference.after);
}
