import type { OfferedList } from '@bihuan/contracts';

type Offered<Code> = Readonly<{ code: Code; retired: boolean }>;

/**
 * The codes to choose from: all of them while nothing is known of the office's decisions, else those on offer in the
 * office's order, with the chosen one even when it is retired.
 */
export function offeredCodes<Code extends string>(
  codes: readonly Code[],
  list: OfferedList | undefined,
  chosen: Code | '',
): readonly Offered<Code>[] {
  if (!list) return codes.map((code) => ({ code, retired: false }));
  return list.entries.flatMap((entry) => {
    const code = codes.find((known) => known === entry.code);
    const isShown = code !== undefined && (!entry.retired || code === chosen);
    return isShown ? [{ code, retired: entry.retired }] : [];
  });
}
