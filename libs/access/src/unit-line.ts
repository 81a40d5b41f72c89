import type { UnitKind } from '@bihuan/contracts';

export type UnitOnPath = { readonly id: string; readonly kind: UnitKind };

/**
 * The units that a person acts for: the own one and, for a section, what it is a section of. The line ends at the first
 * unit that is not a section: people of a department do not act for the government above it.
 * @param path from the own unit up to the root
 */
export function unitLineOf(path: readonly UnitOnPath[]): readonly string[] {
  const end = path.findIndex((unit) => unit.kind !== 'section');
  return (end < 0 ? path : path.slice(0, end + 1)).map((unit) => unit.id);
}
