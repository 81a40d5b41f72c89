import { DomainError } from '@bihuan/platform';

export class UnknownChannel extends DomainError {
  readonly code = 'channel/unknown';
  constructor() {
    super({ zh: '没有这个通知渠道。', en: 'There is no such channel.' });
  }
}

/** Somebody else changed the channel since the caller read it. */
export class StaleChannel extends DomainError {
  readonly code = 'channel/stale-version';
  constructor(expected: number, actual: number) {
    super(
      { zh: '渠道已被他人更新，请重新载入后再改。', en: 'The channel was changed by somebody else: reload it first.' },
      { expected, actual },
    );
  }
}

export class TooManyChannels extends DomainError {
  readonly code = 'channel/too-many';
  constructor(limit: number) {
    super(
      { zh: `通知渠道不能超过 ${limit} 个，请先删除不用的。`, en: `There may be ${limit} channels: delete one first.` },
      { limit },
    );
  }
}

export class NoSuchUnit extends DomainError {
  readonly code = 'channel/no-such-unit';
  constructor() {
    super(
      { zh: '所选单位不存在。', en: 'The chosen unit does not exist.' },
      { errors: [{ pointer: '/unitId', detail: '单位不存在 / no such unit' }] },
    );
  }
}

/** The address is not told again: it may hold a credential. */
export class RefusedAddress extends DomainError {
  readonly code = 'channel/address-refused';
  constructor() {
    const zh = '地址须为 https，不得含用户名，不得指向本机、链路本地或元数据地址。';
    const en = 'The address must be https, without a login, and not of this machine, link-local or of metadata.';
    super({ zh, en }, { errors: [{ pointer: '/address', detail: `${zh} / ${en}` }] });
  }
}

/** What does not fit the kind of the channel that is changed. */
export class UnfitChannel extends DomainError {
  readonly code = 'channel/unfit';
  constructor(faults: readonly { readonly path: string; readonly message: string }[]) {
    super(
      { zh: '有的内容不适用于这种渠道。', en: 'Some of this does not fit the kind of channel.' },
      { errors: faults.map(({ path, message }) => ({ pointer: `/${path}`, detail: message })) },
    );
  }
}

export class InactiveChannel extends DomainError {
  readonly code = 'channel/inactive';
  constructor() {
    super({ zh: '渠道已停用，请先启用。', en: 'The channel is out of use: put it in use first.' });
  }
}

export class UnknownDelivery extends DomainError {
  readonly code = 'delivery/unknown';
  constructor() {
    super({ zh: '没有这条发送记录。', en: 'There is no such delivery.' });
  }
}

export class NotRedeliverable extends DomainError {
  readonly code = 'delivery/not-settled';
  constructor() {
    super({
      zh: '这条消息还在等待发送或正在发送，不必重发。',
      en: 'This message is still waiting or being sent: there is nothing to send again.',
    });
  }
}
