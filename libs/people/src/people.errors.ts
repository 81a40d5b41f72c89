import type { Words } from '@bihuan/contracts';
import { DomainError } from '@bihuan/platform';

/** The same answer for an unknown login, a wrong password and a person who may no longer sign in. */
export class SignInRefused extends DomainError {
  readonly code = 'people/sign-in-refused';
  constructor() {
    super({ zh: '用户名或密码不正确。', en: 'The login or the password is not right.' });
  }
}

export class SignInLocked extends DomainError {
  readonly code = 'people/locked';
  constructor(until: Date, now: Date) {
    const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
    const minutes = Math.ceil(seconds / 60);
    super(
      {
        zh: `连续失败次数过多，请 ${minutes} 分钟后再试。`,
        en: `Too many failures in a row; try again in ${minutes} min.`,
      },
      { until: until.toISOString(), retryAfter: seconds },
    );
  }
}

export class WrongPassword extends DomainError {
  readonly code = 'people/wrong-password';
  constructor() {
    super(
      { zh: '当前密码不正确。', en: 'The current password is not right.' },
      { errors: [{ pointer: '/current', detail: '当前密码不正确 / not the current password' }] },
    );
  }
}

export class PasswordUnchanged extends DomainError {
  readonly code = 'people/password-unchanged';
  constructor() {
    super(
      { zh: '新密码不能与当前密码相同。', en: 'The new password is the current one.' },
      { errors: [{ pointer: '/next', detail: '与当前密码相同 / the same as the current one' }] },
    );
  }
}

export class UnknownPerson extends DomainError {
  readonly code = 'people/unknown-person';
  constructor() {
    super({ zh: '没有这个人员。', en: 'There is no such person.' });
  }
}

export class LoginTaken extends DomainError {
  readonly code = 'people/login-taken';
  constructor() {
    super(
      { zh: '用户名已被使用。', en: 'The login is taken.' },
      { errors: [{ pointer: '/login', detail: '已被使用 / taken' }] },
    );
  }
}

export class LastAdmin extends DomainError {
  readonly code = 'people/last-admin';
  constructor() {
    super({
      zh: '这是最后一名在用的系统管理员，不能停用或取消其角色。',
      en: 'This is the last active administrator, who must stay active and keep the role.',
    });
  }
}

const obstacles = {
  self: { zh: '不必以自己的身份查看。', en: 'There is no need to view as yourself.' },
  admin: { zh: '不能以系统管理员的身份查看。', en: 'Nobody views as an administrator.' },
  auditor: { zh: '不能以安全审计员的身份查看。', en: 'Nobody views as an auditor.' },
  busy: { zh: '已在以他人身份查看，请先结束。', en: 'This session already views as somebody; end that first.' },
  inactive: { zh: '这个人员已停用，不能以其身份查看。', en: 'This person is out of use; nobody can view as them.' },
} as const;
/** Why nobody views as a person, as the access log and the answer keep it. */
export type ViewAsObstacle = keyof typeof obstacles;

export class ViewAsRefused extends DomainError {
  readonly code = 'session/view-as-refused';
  constructor(reason: ViewAsObstacle) {
    super(obstacles[reason], { reason });
  }
}

export class TooManyEntries extends DomainError {
  readonly code = 'people/too-many-entries';
  constructor(limit: number) {
    super(
      {
        zh: `一次最多导出 ${limit} 条访问日志，请缩短日期范围。`,
        en: `At most ${limit} entries are exported at once: choose a shorter period.`,
      },
      { limit },
    );
  }
}

export class UnknownUnit extends DomainError {
  readonly code = 'people/unknown-unit';
  constructor() {
    super({ zh: '没有这个单位。', en: 'There is no such unit.' });
  }
}

/** A body that names a unit which does not exist; `field` is the member that names it. */
export class NoSuchUnit extends DomainError {
  readonly code = 'people/no-such-unit';
  constructor(field: 'unitId' | 'parentId') {
    super(
      { zh: '所选单位不存在或已停用。', en: 'The chosen unit does not exist, or is out of use.' },
      { errors: [{ pointer: `/${field}`, detail: '单位不存在或已停用 / no such unit in use' }] },
    );
  }
}

export class UnitCycle extends DomainError {
  readonly code = 'people/unit-cycle';
  constructor() {
    super(
      { zh: '单位不能移到自己或自己的下级之下。', en: 'A unit cannot stand below itself.' },
      { errors: [{ pointer: '/parentId', detail: '不能是本单位或其下级 / itself or below itself' }] },
    );
  }
}

export class UnknownTemplate extends DomainError {
  readonly code = 'people/unknown-template';
  constructor(template: string) {
    super({ zh: `没有时限模板“${template}”。`, en: `There is no deadline template “${template}”.` });
  }
}

export class TemplateTaken extends DomainError {
  readonly code = 'people/template-taken';
  constructor() {
    super(
      { zh: '模板代码已被使用。', en: 'The code of the template is taken.' },
      { errors: [{ pointer: '/code', detail: '已被使用 / taken' }] },
    );
  }
}

export class TooManyTemplates extends DomainError {
  readonly code = 'people/too-many-templates';
  constructor(limit: number) {
    super(
      {
        zh: `时限模板不能超过 ${limit} 个，请修改已有的模板。`,
        en: `There may be ${limit} templates: change one of them.`,
      },
      { limit },
    );
  }
}

/** What the office added has nothing that it could be taken back to. */
export class NotBuiltIn extends DomainError {
  readonly code = 'people/template-not-built-in';
  constructor(template: string) {
    super({
      zh: `“${template}”是自建模板，没有可恢复的内置内容；不再使用时可以停用。`,
      en: `“${template}” did not ship with the product: there is nothing to go back to. Take it out of use instead.`,
    });
  }
}

export class UnknownLadder extends DomainError {
  readonly code = 'people/unknown-ladder';
  constructor(ladder: string) {
    super({ zh: `没有督办阶梯“${ladder}”。`, en: `There is no ladder “${ladder}”.` });
  }
}

/** Ladders that leave some period without one, or one of them without any period; `pointer` is the member at fault. */
export class UnusableLadders extends DomainError {
  readonly code = 'people/unusable-ladders';
  constructor({ zh, en }: Words, pointer: '/upTo' | '/active') {
    super({ zh: `${zh}。`, en: `${en}.` }, { errors: [{ pointer, detail: `${zh} / ${en}` }] });
  }
}

/** Somebody else changed the ladder since the caller read it. */
export class StaleLadder extends DomainError {
  readonly code = 'people/stale-version';
  constructor(expected: number, actual: number) {
    super(
      {
        zh: '督办阶梯已被他人更新，请重新载入后再改。',
        en: 'The ladder was changed by somebody else: reload it first.',
      },
      { expected, actual },
    );
  }
}

/** Somebody else changed the template since the caller read it. */
export class StaleTemplate extends DomainError {
  readonly code = 'people/stale-version';
  constructor(expected: number, actual: number) {
    super(
      { zh: '模板已被他人更新，请重新载入后再改。', en: 'The template was changed by somebody else: reload it first.' },
      { expected, actual },
    );
  }
}
