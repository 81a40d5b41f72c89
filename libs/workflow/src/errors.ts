/** An event that lacks a fact which the shell has to look up: a fault of the program, never of a user. */
export class MissingFact extends Error {
  constructor(
    readonly event: string,
    readonly fact: string,
  ) {
    super(`Event ${event} carries no usable fact '${fact}'`);
    this.name = 'MissingFact';
  }
}

/** A definition that may not be used: every fault at once, in words. */
export class UnsoundDefinition extends Error {
  constructor(
    readonly workflow: string,
    readonly faults: readonly string[],
  ) {
    super(`Workflow ${workflow} is not sound:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'UnsoundDefinition';
  }
}
