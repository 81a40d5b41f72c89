import { BULK_LIMIT, type Words } from '@bihuan/contracts';
import { DomainError } from '@bihuan/platform';

/** No such operation, or none that the caller may see: the answer is the same. */
export class UnknownBulkOperation extends DomainError {
  readonly code = 'bulk/unknown';
  constructor() {
    super({ zh: '没有这次批量办理，或者您无权查看', en: 'There is no such bulk operation, or you may not see it' });
  }
}

/** The event carries what is of one case only, such as a file or a measure. */
export class NoBulkEvent extends DomainError {
  readonly code = 'bulk/single-only';
  constructor(label: Words) {
    super({
      zh: `“${label.zh}”要填写的内容只属于一个事项，不能批量办理，请逐项办理`,
      en: `“${label.en}” carries what belongs to one case only: raise it case by case`,
    });
  }
}

export class NothingSelected extends DomainError {
  readonly code = 'bulk/nothing-selected';
  constructor() {
    super({ zh: '没有符合条件的事项，请重新选择', en: 'No case fits the selection: choose again' });
  }
}

export class TooManySelected extends DomainError {
  readonly code = 'bulk/too-many';
  constructor() {
    super(
      {
        zh: `一次最多办理 ${BULK_LIMIT} 个事项，请缩小筛选范围，分批办理`,
        en: `At most ${BULK_LIMIT} cases at once: narrow the filters and go on in parts`,
      },
      { limit: BULK_LIMIT },
    );
  }
}

/** Some of the ticked cases are gone, or out of the caller's sight. */
export class UnknownSelection extends DomainError {
  readonly code = 'bulk/unknown-cases';
  constructor(count: number) {
    super(
      {
        zh: `所选事项中有 ${count} 个不存在或您无权查看，请回到台账重新选择`,
        en: `${count} of the chosen cases do not exist or are out of your sight: choose again in the ledger`,
      },
      { count },
    );
  }
}

/** Who may see an operation of the office does not decide on it. */
export class NotYourBulkOperation extends DomainError {
  readonly code = 'bulk/not-yours';
  constructor() {
    super({ zh: '只有发起人可以取消或继续', en: 'Only the person who started it may cancel it or let it go on' });
  }
}

export class BulkOperationEnded extends DomainError {
  readonly code = 'bulk/ended';
  constructor(status: string) {
    super(
      { zh: '这次批量办理已经结束，不能取消', en: 'The bulk operation has ended: it cannot be cancelled' },
      { operationStatus: status },
    );
  }
}

export class BulkOperationNotHalted extends DomainError {
  readonly code = 'bulk/not-halted';
  constructor(status: string) {
    super(
      {
        zh: '只有已取消或已中止的批量办理可以继续',
        en: 'Only a bulk operation that was cancelled or stopped can go on',
      },
      { operationStatus: status },
    );
  }
}
