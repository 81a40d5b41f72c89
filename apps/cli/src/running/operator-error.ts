/** Something that the operator can put right, in one sentence in both languages. */
export class OperatorError extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
    options?: ErrorOptions,
  ) {
    super(`${zh}\n${en}`, options);
    this.name = 'OperatorError';
  }
}
