import type { Actor } from '@bihuan/contracts';

/** Who asks; what is written in the background is asked for by people only. */
export function personOf(actor: Actor): string {
  if (!actor.personId) throw new Error('Only a person asks for a sheet');
  return actor.personId;
}

/** The office or unit that a person belongs to: of a section, the unit that it is a section of. */
export function homeOf(actor: Actor): string {
  const home = actor.unitLine.at(-1);
  if (!home) throw new Error('Only a person of a unit asks for a sheet');
  return home;
}
