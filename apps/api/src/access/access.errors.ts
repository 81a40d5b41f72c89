import type { Capability } from '@bihuan/contracts';
import { DomainError } from '@bihuan/platform';

export class SignedOut extends DomainError {
  readonly code = 'access/signed-out';
  constructor() {
    super({ zh: '尚未登录，或登录已失效，请重新登录。', en: 'Nobody is signed in, or the session has ended.' });
  }
}

export class AccessDenied extends DomainError {
  readonly code = 'access/denied';
  constructor(needs: Capability | null) {
    super({ zh: '您的角色不能做这件事。', en: 'Your roles do not allow this.' }, needs ? { needs } : {});
  }
}

export class CsrfRefused extends DomainError {
  readonly code = 'access/csrf';
  constructor() {
    super({
      zh: '请求不是从本系统的页面发出的，请刷新页面后重试。',
      en: 'The request did not come from a page of this system; reload the page and try again.',
    });
  }
}

/** Who looks as somebody else does not act for them. */
export class ViewAsReadOnly extends DomainError {
  readonly code = 'session/view-as-read-only';
  constructor(name: string) {
    super({
      zh: `您正以${name}的身份查看，只能看，不能改。要办理事项，请先结束查看。`,
      en: `You are viewing as ${name}, which is read-only. End it first to act under your own name.`,
    });
  }
}

/** Every change of a case names the version it is based on, so that nobody overwrites what they have not seen. */
export class VersionRequired extends DomainError {
  readonly code = 'case/version-required';
  constructor() {
    super({
      zh: '请求须以 If-Match 头注明所依据的版本，例如 "7"。',
      en: 'The request must name the version it is based on in the header If-Match, such as "7".',
    });
  }
}
