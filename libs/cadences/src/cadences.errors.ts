import type { PeriodicAct, Words } from '@bihuan/contracts';
import { DomainError } from '@bihuan/platform';

/** No such sheet or bulletin, or none that the caller may see: the answer is the same. */
export class UnknownPeriodicReport extends DomainError {
  readonly code = 'cadence/unknown';
  constructor() {
    super({
      zh: '没有这份调度表或通报，或者您无权查看',
      en: 'There is no such sheet or bulletin, or you may not see it',
    });
  }
}

/** The sheet or bulletin stands where this cannot be done, or not by this person. */
export class ActRefused extends DomainError {
  readonly code = 'cadence/refused';
  constructor(act: PeriodicAct, reason: Words) {
    super(reason, { act });
  }
}

/** Nothing that names a unit for criticism goes out without an approval on record (条例 Art. 21). */
export class ApprovalRequired extends DomainError {
  readonly code = 'cadence/approval-required';
  constructor() {
    super(approvalRequired);
  }
}

export const approvalRequired: Words = {
  zh: '点名通报须有政府领导批准的记录（《政府督查工作条例》第二十一条），批准前不能印发',
  en: 'A bulletin that names units needs a recorded approval by a government leader before it is issued (Art. 21)',
};

/** The approval is said to be of a day that has not come. */
export class ApprovalInFuture extends DomainError {
  readonly code = 'cadence/approval-in-future';
  constructor(approvedOn: string) {
    super({ zh: '批准日期不能晚于今天', en: 'The approval cannot be of a later day than today' }, { approvedOn });
  }
}

/** Somebody else changed it since the caller read it. */
export class StaleCadence extends DomainError {
  readonly code = 'cadence/stale-version';
  constructor(expected: number, actual: number) {
    super(
      { zh: '内容已被他人更新，请重新载入后再操作', en: 'It was changed by somebody else: reload it first' },
      { expected, actual },
    );
  }
}

/** No such obligation of the caller's office. */
export class UnknownDuty extends DomainError {
  readonly code = 'cadence/unknown-duty';
  constructor() {
    super({ zh: '没有这项周期性任务', en: 'There is no such recurring obligation' });
  }
}

/** An obligation from which no case could be registered. */
export class UnusableDuty extends DomainError {
  readonly code = 'cadence/unusable-duty';
  constructor(field: 'workflow' | 'template' | 'leadUnitId', reason: Words) {
    super(reason, { field });
  }
}

export class TooManyDuties extends DomainError {
  readonly code = 'cadence/too-many-duties';
  constructor(most: number) {
    super(
      { zh: `每个督查机构最多${most}项周期性任务`, en: `An office has at most ${most} recurring obligations` },
      { most },
    );
  }
}
