import { DomainError } from '@bihuan/platform';

/** The same answer for an address that was never made, was replaced or revoked, or whose person has left. */
export class UnknownFeed extends DomainError {
  readonly code = 'feed/unknown';
  constructor() {
    super({ zh: '没有这个日历地址。', en: 'There is no such calendar.' });
  }
}

export class FeedTooOften extends DomainError {
  readonly code = 'feed/too-often';
  constructor(retryAfter: number) {
    super(
      { zh: '读取过于频繁，请稍后再试。', en: 'The calendar is read too often; try again in a while.' },
      { retryAfter },
    );
  }
}
