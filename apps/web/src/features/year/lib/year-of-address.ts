/** The year that the address names; the present one where it names none that can be. */
export function yearOfAddress(params: URLSearchParams, today: string): number {
  const asked = Number(params.get('year'));
  return Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : Number(today.slice(0, 4));
}
