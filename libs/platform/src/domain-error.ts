import type { Words } from '@bihuan/contracts';

/** What went wrong in the terms of the trade. The edge gives each code its HTTP status; time cannot cure it, so jobs are not retried. */
export abstract class DomainError extends Error {
  abstract readonly code: string;

  constructor(
    readonly words: Words,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(words.en);
    this.name = new.target.name;
  }
}
