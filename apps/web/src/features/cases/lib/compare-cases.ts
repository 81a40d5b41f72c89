import { verdicts, type CaseView, type Words } from '@bihuan/contracts';

/** The parts of a case that are compared. */
export type ComparedCase = Pick<
  CaseView,
  'state' | 'deadline' | 'leadUnit' | 'goal' | 'measures' | 'evidence' | 'tasks' | 'requests'
>;
export type Aspect = 'state' | 'due' | 'lead' | 'goal' | 'measures' | 'evidence' | 'tasks' | 'requests';
/** `of` names the one thing that differs, where an aspect is made of many. */
export type Difference = Readonly<{ aspect: Aspect; of?: string; before: string; after: string }>;
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

const unjudged: Words = { zh: '未认定', en: 'not judged' };
type Named = Readonly<{ id: string; name: string; says: string }>;

const measuresOf = ({ measures }: ComparedCase): readonly Named[] =>
  measures.map(({ id, position, text, owner, dueOn, standard, doneOn, note }) => ({
    id,
    name: String(position),
    says: [text, owner, dueOn, standard, doneOn, note].filter(Boolean).join('；'),
  }));
const evidenceOf = ({ evidence }: ComparedCase, language: Language): readonly Named[] =>
  evidence.map(({ id, title, verdict, verdictReason }) => ({
    id,
    name: title,
    says: [inWords(verdict ? verdicts[verdict] : unjudged, language), verdictReason].filter(Boolean).join('；'),
  }));
const parts = { measures: measuresOf, evidence: evidenceOf } as const;

const told = (was: Named | undefined, is: Named | undefined) => ({
  of: (is ?? was)?.name,
  before: was?.says ?? '—',
  after: is?.says ?? '—',
});

/** Which measures and which pieces of evidence differ, each by its name: a form that was open may be about one of them. */
function namedDifferences(before: ComparedCase, after: ComparedCase, language: Language): readonly Difference[] {
  return (['measures', 'evidence'] as const).flatMap((aspect) => {
    const was = parts[aspect](before, language);
    const is = parts[aspect](after, language);
    const ids = [...new Set([...was, ...is].map(({ id }) => id))];
    return ids.flatMap((id) => {
      const old = was.find((part) => part.id === id);
      const now = is.find((part) => part.id === id);
      return old?.says === now?.says ? [] : [{ aspect, ...told(old, now) }];
    });
  });
}

/** What has changed on a case between two looks at it, in the words of the page. Counts read “done/all”. */
export function compareCases(before: ComparedCase, after: ComparedCase, language: Language): readonly Difference[] {
  const named = namedDifferences(before, after, language);
  const isNamed = (aspect: Aspect) => named.some((difference) => difference.aspect === aspect);
  const counted = order
    .filter((aspect) => !isNamed(aspect))
    .map((aspect) => ({
      aspect,
      before: aspects[aspect](before, language),
      after: aspects[aspect](after, language),
    }))
    .filter((difference) => difference.before !== difference.after);
  return [...counted, ...named];
}
