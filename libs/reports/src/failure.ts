const LONGEST_FAILURE = 500;

/** Why a report could not be made, as it is kept for those who wait for it. */
export function failureOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_FAILURE);
}
