import { roughDays, type Ladder } from '@bihuan/contracts';
import type { StoredLadder } from '@bihuan/database';
import { UnusableLadders } from '../people.errors';

/**
 * Refuses ladders that leave some period without one, or one of them without any period: the last is for all that is
 * longer and always in use, and each of the others reaches farther than the one before it.
 */
export function requireUsable(all: readonly Pick<StoredLadder, 'ladder' | 'active'>[]): void {
  const last = all.at(-1);
  if (!last?.active) {
    const words = { zh: '最长的一档须保持启用，否则长期限事项无阶梯可用', en: 'The longest ladder must stay in use' };
    throw new UnusableLadders(words, '/active');
  }
  if (last.ladder.upTo !== null) {
    const words = { zh: '最长的一档不设上限', en: 'The longest ladder has no limit' };
    throw new UnusableLadders(words, '/upTo');
  }
  requireGrowing(all.filter(({ active }) => active).map(({ ladder }) => ladder));
}

function requireGrowing(ladders: readonly Ladder[]): void {
  let reached = 0;
  for (const { upTo, label } of ladders.slice(0, -1)) {
    if (upTo === null) {
      const words = { zh: `“${label.zh}”须有上限`, en: `“${label.en}” needs a limit` };
      throw new UnusableLadders(words, '/upTo');
    }
    if (roughDays(upTo) <= reached) {
      const words = { zh: '各档上限须由短到长依次递增', en: 'Each ladder must reach farther than the one before it' };
      throw new UnusableLadders(words, '/upTo');
    }
    reached = roughDays(upTo);
  }
}
