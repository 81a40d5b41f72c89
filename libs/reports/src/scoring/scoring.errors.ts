import { DomainError } from '@bihuan/platform';

/** No such scores, unit or objection, or none that the caller may see: the answer is the same. */
export class UnknownScore extends DomainError {
  readonly code = 'score/unknown';
  constructor() {
    super({ zh: '没有这份评分，或者您无权查看', en: 'There are no such scores, or you may not see them' });
  }
}

/** The scores stand where this cannot be done. */
export class ScoreRefused extends DomainError {
  readonly code = 'score/not-now';
}

/** Somebody changed scheme or scores since they were read. */
export class StaleScore extends DomainError {
  readonly code = 'score/stale-version';
  constructor(expected: number, actual: number) {
    super(
      { zh: '评分已被他人更新，请刷新后再操作', en: 'Someone else changed the scores: reload first' },
      { expected, actual },
    );
  }
}
