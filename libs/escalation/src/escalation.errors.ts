import type { UrgingFault } from '@bihuan/cases';
import type { Words } from '@bihuan/contracts';
import { DomainError } from '@bihuan/platform';

/** No such urging notice, or none that the caller may see: the answer is the same. */
export class UnknownUrging extends DomainError {
  readonly code = 'escalation/unknown';
  constructor() {
    super({ zh: '没有这份督办单，或者您无权查看', en: 'There is no such urging notice, or you may not see it' });
  }
}

export class UnknownProposal extends DomainError {
  readonly code = 'escalation/unknown-proposal';
  constructor() {
    super({ zh: '没有这条候选，或者您无权查看', en: 'There is no such candidate, or you may not see it' });
  }
}

/** The role is not held in the office, or the unit, of this case. */
export class NotYourUrging extends DomainError {
  readonly code = 'escalation/not-yours';
  constructor(who: Words) {
    super({ zh: `只能由本事项的${who.zh}办理`, en: `Only the ${who.en} of this case may do that` });
  }
}

/** Somebody else changed the notice since the caller read it. */
export class StaleUrging extends DomainError {
  readonly code = 'escalation/stale-version';
  constructor(expected: number, actual: number) {
    super(
      {
        zh: '督办单已被他人更新，请重新载入、看过之后再操作',
        en: 'The notice was changed by somebody else: reload and read it first',
      },
      { expected, actual },
    );
  }
}

/** The notice, or its case, is past this step. */
export class UrgingNotNow extends DomainError {
  readonly code = 'escalation/not-now';
}

/** Whoever wrote on a notice does not approve it. */
export class OwnDraft extends DomainError {
  readonly code = 'escalation/own-draft';
  constructor() {
    super(ownDraft);
  }
}
export const ownDraft: Words = {
  zh: '您起草或修改过这份督办单，应由他人批准',
  en: 'You wrote on this notice: somebody else approves it',
};

/** What criticises a unit this hard needs the word of a government leader (Regulations on Government Supervision Art. 21). */
export class NeedsLeaderApproval extends DomainError {
  readonly code = 'escalation/needs-leader';
  constructor() {
    super({
      zh: '须由政府领导批准，或记明政府领导书面批准的姓名、文件和日期（《政府督查工作条例》第二十一条）',
      en: 'A government leader approves it, or the written approval is recorded with name, document and date (Regulations on Government Supervision Art. 21)',
    });
  }
}

export class ApprovalInFuture extends DomainError {
  readonly code = 'escalation/approval-in-future';
  constructor(on: string) {
    super({ zh: `书面批准的日期（${on}）晚于今天`, en: `The written approval is dated ${on}, after today` }, { on });
  }
}

/** There is no approval on record, or the notice no longer fits its case. */
export class UrgingNotIssuable extends DomainError {
  readonly code = 'escalation/not-issuable';
  constructor(fault: UrgingFault) {
    super(faultWords[fault], { fault });
  }
}
export const faultWords: Readonly<Record<UrgingFault, Words>> = {
  'not-approved': {
    zh: '没有批准记录，不得印发（《政府督查工作条例》第二十一条）',
    en: 'There is no approval on record: it may not be issued (Regulations on Government Supervision Art. 21)',
  },
  'other-unit': {
    zh: '事项已不由该单位牵头，请作废后重新起草',
    en: 'The unit no longer leads the case: drop the notice and draft another',
  },
  'date-passed': {
    zh: '要求的办理时限已过，请先修改时限',
    en: 'The date until which an answer is asked has passed: change it first',
  },
};

export class ProposalDecided extends DomainError {
  readonly code = 'escalation/decided';
  constructor(status: string) {
    super({ zh: '这条候选已经有了决定', en: 'This candidate was decided on already' }, { proposalStatus: status });
  }
}

/** The draft is at hand: issuing it takes the proposal, dropping it dismisses it. */
export class DecideTheNotice extends DomainError {
  readonly code = 'escalation/decide-the-notice';
  constructor() {
    super({
      zh: '督办单草稿已经拟好，请在督办单上批准、印发或作废',
      en: 'The notice is drafted: approve, issue or drop the notice itself',
    });
  }
}

/** Nobody is there to be urged. */
export class NobodyToUrge extends DomainError {
  readonly code = 'escalation/nobody-to-urge';
  constructor() {
    super({
      zh: '事项没有在办的牵头单位，不能起草督办单',
      en: 'No unit is at work on the case: there is nobody to urge',
    });
  }
}
