import { boardGrouping, type BoardGrouping } from '@bihuan/contracts';
import type { Asked } from '../api/read-board';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What the address asks for; what cannot be a day or a unit is as if it were not there. */
export function askedOf(params: URLSearchParams): Asked {
  const found = (name: string, shape: RegExp) => {
    const value = params.get(name);
    return value !== null && shape.test(value) ? value : null;
  };
  const by: BoardGrouping = boardGrouping.catch('unit').parse(params.get('by'));
  return { from: found('from', DAY), to: found('to', DAY), unitId: found('unitId', UUID), by };
}
