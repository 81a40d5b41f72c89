import { DomainError } from '@bihuan/platform';

/** More streams than one browser, one person or one process may hold open. */
export class TooManyStreams extends DomainError {
  readonly code = 'live/too-many-streams';
  constructor() {
    super({
      zh: '打开的页面过多，此页面不再即时更新，仍会定时刷新。',
      en: 'Too many pages are open: this one is not kept up to date at once, but looks again from time to time.',
    });
  }
}
