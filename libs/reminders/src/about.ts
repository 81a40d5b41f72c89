/** A time before and after now in which somebody may be at work on a row that bears such a moment. */
export type About = { readonly before: Date; readonly after: Date };

/** The time within so many milliseconds of now. What lies after it was written by a clock that ran ahead. */
export function about(now: Date, milliseconds: number): About {
  return { before: new Date(now.getTime() - milliseconds), after: new Date(now.getTime() + milliseconds) };
}
