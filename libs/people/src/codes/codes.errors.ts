import { DomainError } from '@bihuan/platform';

export class UnknownCode extends DomainError {
  readonly code = 'people/unknown-code';
  constructor() {
    super({ zh: '这个代码表里没有这个代码。', en: 'The list has no such code.' });
  }
}

/** The way out of a list, and what the product itself enters, stay on offer. */
export class CodeStaysOffered extends DomainError {
  readonly code = 'people/code-stays-offered';
  constructor() {
    super({
      zh: '这个代码不能停用：它是兜底选项，或由系统自动填写。',
      en: 'This code cannot be retired: it is the way out of its list, or entered by the product itself.',
    });
  }
}

export class UnfitCodeOrder extends DomainError {
  readonly code = 'people/unfit-code-order';
  constructor() {
    super(
      { zh: '顺序须包含该表的全部代码，每个一次。', en: 'An order names every code of the list once.' },
      { errors: [{ pointer: '/codes', detail: '须为全部代码，每个一次 / every code once' }] },
    );
  }
}
