import { capabilitiesOf, type Actor, type Capability, type LiveMessage, type LiveTopic } from '@bihuan/contracts';
import type { PendingChanges } from './pending-changes';
import type { SeenCases } from './seen-cases.queries';

/** Who is told that there is something new on these screens at all: whoever may open them. */
const screens: Readonly<Record<LiveTopic, Capability | null>> = {
  cases: 'cases.read',
  comments: 'cases.read',
  notices: null,
  bulk: 'cases.raise',
  imports: 'intake.import',
  'ledger-imports': 'ledger.import',
  'fill-in': 'sheets.fill-in',
  exports: 'cases.read',
  reports: 'reports.read',
  written: 'reports.read',
  periodic: 'reports.read',
  documents: 'cases.read',
  escalation: 'cases.read',
  reprojections: 'calendars.manage',
};

type Ids = ReadonlySet<string> | 'many';
const among = (changed: Ids, seen: ReadonlySet<string>): string[] =>
  changed === 'many' ? [] : [...changed].filter((id) => seen.has(id));

/** What one person is told; null when nothing of it is for them. */
export function composeMessage(
  changes: PendingChanges,
  actor: Actor,
  { seen, officeSide }: SeenCases,
): LiveMessage | null {
  const held = capabilitiesOf(actor.roles);
  const isOnScreen = (topic: LiveTopic) => screens[topic] === null || held.some((name) => name === screens[topic]);
  const [open, office] = [changes.commentsOn('everyone'), changes.commentsOn('office')];
  const cases = among(changes.cases, seen);
  const commentsOn = [...new Set([...among(open, seen), ...among(office, officeSide)])];
  const topics = [...changes.topics, ...changes.topicsOf(actor.personId ?? '')];
  if (cases.length > 0 || changes.cases === 'many') topics.push('cases');
  if (commentsOn.length > 0 || open === 'many' || office === 'many') topics.push('comments');
  const told = [...new Set(topics)].filter(isOnScreen);
  if (told.length === 0 && !changes.everything) return null;
  return { everything: changes.everything, topics: told, cases, commentsOn };
}

/** All cases that a message might name. */
export function casesIn(changes: PendingChanges): readonly string[] {
  const all = [changes.cases, changes.commentsOn('everyone'), changes.commentsOn('office')];
  return [...new Set(all.flatMap((ids) => (ids === 'many' ? [] : [...ids])))];
}
