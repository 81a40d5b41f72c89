import { DomainError } from '@bihuan/platform';

/** No such comment, or none that the caller may read: the answer is the same. */
export class UnknownComment extends DomainError {
  readonly code = 'comment/unknown';
  constructor() {
    super({ zh: '没有这条留言，或者您无权查看', en: 'There is no such comment, or you may not read it' });
  }
}

export class NotYourComment extends DomainError {
  readonly code = 'comment/not-yours';
  constructor() {
    super({ zh: '只能修改、撤回自己的留言', en: 'Only its author changes or removes a comment' });
  }
}

export class StaleComment extends DomainError {
  readonly code = 'comment/stale-version';
  constructor(expected: number, actual: number) {
    super(
      { zh: '这条留言已在别处修改，请重新载入', en: 'The comment was changed elsewhere: reload it' },
      { expected, actual },
    );
  }
}

/** Too old to be changed, or removed. */
export class CommentSettled extends DomainError {
  readonly code = 'comment/settled';
  constructor(isRemoved: boolean) {
    super(
      isRemoved
        ? { zh: '这条留言已经撤回', en: 'The comment has been removed' }
        : {
            zh: '留言发出15分钟后不能再修改，可以撤回或另写一条',
            en: 'A comment is changed within 15 minutes only; it may be removed, or another one written',
          },
    );
  }
}

export class NotOfficeSide extends DomainError {
  readonly code = 'comment/not-office-side';
  constructor() {
    super({
      zh: '内部留言只能由本事项的督查机构或核查人写',
      en: 'Internal comments are written by the office and the verifier of the case only',
    });
  }
}

/** Somebody was named who may not read the comment. */
export class UnfitMention extends DomainError {
  readonly code = 'comment/unfit-mention';
  constructor() {
    super({
      zh: '提到的人中有人看不到这条留言，请从列表中重新选择',
      en: 'Somebody who was named may not read this comment: choose from the list again',
    });
  }
}
