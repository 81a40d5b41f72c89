import type { Capability } from '@bihuan/contracts';

const parts = [
  { name: 'first-steps', place: 'top', needs: 'home.unit' },
  { name: 'glance', place: 'top', needs: 'home.office' },
  { name: 'system', place: 'main', needs: 'system.read' },
  { name: 'to-do', place: 'main', needs: null },
  { name: 'due-soon', place: 'main', needs: 'home.office' },
  { name: 'waiting', place: 'main', needs: 'home.unit' },
  { name: 'changes', place: 'main', needs: 'home.office' },
  { name: 'by-unit', place: 'main', needs: 'home.leader' },
  { name: 'trend', place: 'main', needs: 'home.leader' },
  { name: 'worst', place: 'side', needs: 'overview.read' },
  { name: 'late', place: 'side', needs: 'overview.read' },
  { name: 'standing', place: 'side', needs: 'overview.read' },
  { name: 'look-backs', place: 'side', needs: 'home.leader' },
] as const satisfies readonly { name: string; place: 'top' | 'main' | 'side'; needs: Capability | null }[];

export type HomePart = (typeof parts)[number]['name'];
export type HomeParts = Readonly<Record<'top' | 'main' | 'side', readonly HomePart[]>>;

/**
 * The parts of the home page for what a person may do: those of all their roles, each once, what is most urgent first. When
 * nothing waits for them, the note that says so makes way for what they came to see.
 */
export function homeParts(may: readonly Capability[], nothingWaits: boolean): HomeParts {
  const mine = parts.filter(({ needs }) => needs === null || may.includes(needs));
  const at = (where: string) => mine.filter(({ place }) => place === where).map(({ name }) => name);
  const main = at('main');
  const rest = main.filter((name) => name !== 'to-do');
  return { top: at('top'), main: nothingWaits ? [...rest, 'to-do'] : main, side: at('side') };
}
