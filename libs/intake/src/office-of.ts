import type { Actor } from '@bihuan/contracts';

/** The office that a person acts for: the last of the own line, because a section acts for what it is a section of. */
export function officeOf(actor: Actor): string {
  const office = actor.unitLine.at(-1);
  if (!office) throw new Error('Whoever belongs to no unit has no office');
  return office;
}
