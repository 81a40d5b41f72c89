import { DomainError } from '@bihuan/platform';

/** A case was to run under a deadline template that does not exist or is no longer offered. */
export class UnusableTemplate extends DomainError {
  readonly code = 'case/unknown-template';
  constructor(template: string) {
    super(
      {
        zh: `没有时限模板“${template}”，或已停用`,
        en: `There is no deadline template “${template}”, or it is out of use`,
      },
      { errors: [{ pointer: '/template', detail: '没有这个模板，或已停用 / unknown or out of use' }] },
    );
  }
}
