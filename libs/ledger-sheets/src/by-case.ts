/** Something that was read of a case, together with others. */
export type OfCase<Value> = Value & { readonly caseId: string };

/** What was read of many cases, by case, in the order in which it was read. */
export function byCase<Value>(found: readonly OfCase<Value>[]): ReadonlyMap<string, readonly OfCase<Value>[]> {
  const groups = new Map<string, OfCase<Value>[]>();
  for (const one of found) {
    const group = groups.get(one.caseId);
    if (group) group.push(one);
    else groups.set(one.caseId, [one]);
  }
  return groups;
}
