import { addDays, monthOf } from '@bihuan/calendar';
import type { BoardGrouping, PlainDate, Words } from '@bihuan/contracts';
import { groupOf } from '../statistics/grouped';
import type { SpanOf, SpanOfDays } from '../statistics/measures';
import type { BoardCase, BoardFacts } from './board-facts';

/** A line of a chart: cases, and the days that are counted of them. */
export type BoardLine = { readonly key: string | null; readonly label: Words; readonly span: SpanOf<BoardCase> };

/** What the months of a chart are months of: a case stands in one month, or months are counted each for itself. */
export type MonthsOf = 'registered' | 'due' | 'closed';

/** So many lines a chart has at most; what is over stands together in the last one. */
const MOST_LINES = 200;
const REST = 'rest';

type Group = { readonly key: string | null; readonly label: Words; readonly order: string };
type Grouper = (one: BoardCase) => Group;

/** The lines of a chart, in the order of the tree, of the calendar, or of their names. */
export function linesOf(facts: BoardFacts, by: BoardGrouping, months: MonthsOf): readonly BoardLine[] {
  if (by === 'month' && months === 'closed') return calendarMonths(facts);
  return grouped(facts, grouperOf(facts, by, months));
}

/** Each month of the period as a span of its own over all cases that had come by its end; later ones count for nothing in it. */
export function calendarMonths({ from, asOf, cases }: BoardFacts): readonly BoardLine[] {
  const lines: BoardLine[] = [];
  for (let first = from; first <= asOf; first = addDays(monthOf(first).to, 1)) {
    const { to } = monthOf(first);
    const last = to < asOf ? to : asOf;
    const span = { from: first, asOf: last, cases: cases.filter(({ registeredOn }) => registeredOn <= last) };
    lines.push({ key: first.slice(0, 7), label: monthLabel(first), span });
  }
  return lines;
}

function grouperOf(facts: BoardFacts, by: BoardGrouping, months: MonthsOf): Grouper {
  switch (by) {
    case 'unit':
      return (one) => ({ ...groupOf.unit(one), order: facts.units.get(one.leadUnit?.id ?? '')?.path ?? '~' });
    case 'branch':
      return branches(facts);
    case 'domain':
    case 'source':
      return (one) => inOrderOfName(groupOf[by](one));
    case 'workflow':
      return ({ workflow: id }) => inOrderOfName({ key: id, label: facts.workflows[id] ?? { zh: id, en: id } });
    case 'month':
      return months === 'due' ? inMonth(facts, 'dueOriginal', dueEarlier) : inMonth(facts, 'registeredOn', cameEarlier);
  }
}

const inOrderOfName = (group: Omit<Group, 'order'>): Group => ({ ...group, order: group.label.zh });
const cameEarlier: Words = { zh: '期前登记', en: 'Registered before' };
const dueEarlier: Words = { zh: '期前到期或无时限', en: 'Due before, or without a date' };

function inMonth({ from }: SpanOfDays, day: 'registeredOn' | 'dueOriginal', earlier: Words): Grouper {
  return ({ [day]: date }) => {
    if (date === null || date < from) return { key: null, label: earlier, order: '' };
    return { key: date.slice(0, 7), label: monthLabel(date), order: date.slice(0, 7) };
  };
}

function monthLabel(day: PlainDate): Words {
  const month = day.slice(0, 7);
  return { zh: month, en: month };
}

/** The units directly below the chosen one, or below what all leading units have above them; each with all below it. */
function branches({ cases, units, root }: BoardFacts): Grouper {
  const pathOf = ({ leadUnit }: BoardCase) => units.get(leadUnit?.id ?? '')?.path ?? null;
  const trunk = root ?? commonPath(cases.map(pathOf).filter((path) => path !== null));
  return (one) => {
    const path = pathOf(one);
    const id = path === null ? undefined : (path.slice(trunk.length).split('/')[0] ?? '') || trunk.split('/').at(-2);
    const unit = units.get(id ?? '');
    if (!unit) return { ...groupOf.unit(one), order: path ?? '~' };
    return { key: unit.id, label: { zh: unit.name, en: unit.name }, order: unit.path };
  };
}

/** What all paths have in common above their last unit; empty where they share nothing. */
function commonPath(paths: readonly string[]): string {
  const [first, ...others] = [...new Set(paths)].map((path) => path.split('/').slice(0, -2));
  if (!first) return '';
  const parting = first.findIndex((part, at) => others.some((other) => other[at] !== part));
  const shared = parting === -1 ? first : first.slice(0, parting);
  return shared.map((part) => `${part}/`).join('');
}

function grouped({ from, asOf, cases }: BoardFacts, groupOfCase: Grouper): readonly BoardLine[] {
  const groups = new Map<string | null, Group & { readonly cases: BoardCase[] }>();
  for (const one of cases) {
    const group = groupOfCase(one);
    const known = groups.get(group.key) ?? { ...group, cases: [] };
    groups.set(group.key, known);
    known.cases.push(one);
  }
  const lines = [...groups.values()].sort(inOrder);
  return folded(lines).map(({ key, label, cases }) => ({ key, label, span: { from, asOf, cases } }));
}

type Filled = Group & { readonly cases: readonly BoardCase[] };

/** The lines with most cases stay; the others become one. */
function folded(lines: readonly Filled[]): readonly Filled[] {
  if (lines.length <= MOST_LINES) return lines;
  const bySize = lines.toSorted((a, b) => b.cases.length - a.cases.length);
  const kept = new Set(bySize.slice(0, MOST_LINES - 1));
  const rest = lines.filter((line) => !kept.has(line));
  const label = { zh: `其余${rest.length}项`, en: `${rest.length} others` };
  const together = { key: REST, label, order: '~', cases: rest.flatMap(({ cases }) => cases) };
  return [...lines.filter((line) => kept.has(line)), together];
}

/** By code points, as in the year's figures; what belongs to no group stands last, what came before the months first. */
function inOrder(a: Group, b: Group): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return (a.key ?? '~') < (b.key ?? '~') ? -1 : 1;
}
