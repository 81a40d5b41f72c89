/** A stretch of a text, end excluded. */
export type Range = { readonly from: number; readonly to: number };
