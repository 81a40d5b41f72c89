/** The points of a small line: evenly apart, from nothing at the bottom to the largest value at the top; one value is a level line. */
export function linePoints(
  values: readonly number[],
  { width, height }: Readonly<{ width: number; height: number }>,
): string {
  const margin = 3;
  const most = Math.max(1, ...values);
  const y = (value: number) => round(height - margin - (value / most) * (height - 2 * margin));
  const drawn = values.length === 1 ? [...values, ...values] : values;
  const step = width / Math.max(1, drawn.length - 1);
  return drawn.map((value, place) => `${round(place * step)},${y(value)}`).join(' ');
}

const round = (value: number): number => Math.round(value * 10) / 10;
