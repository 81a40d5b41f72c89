/** Rounds half up at a number of decimals, as offices round. Why by text: 68.965 in binary lies below itself. */
export function roundHalfUp(value: number, decimals: number): number {
  const shifted = Number(`${value.toFixed(10)}e${decimals}`);
  return Number(`${Math.floor(shifted + 0.5 + 1e-9)}e-${decimals}`);
}
