import { DomainError } from '@bihuan/platform';

export class UnknownDigest extends DomainError {
  readonly code = 'digest/unknown';
  constructor() {
    super({ zh: '没有这封每日邮件。', en: 'There is no such daily mail.' });
  }
}

const obstacles = {
  'no-server': { zh: '没有配置邮件服务器。', en: 'There is no mail server.' },
  'no-address': { zh: '这个人员没有登记邮箱，或者已停用。', en: 'The person has no address, or is out of use.' },
  past: {
    zh: '只能重发当天的邮件；以前未发出的内容已并入下一封，未读的都在收件箱里。',
    en: 'Only a mail of today can be sent again; what did not go out is in the next one, and all of it in the inbox.',
  },
  hours: {
    zh: '工作日 8:00 至 18:00 之外不发邮件。',
    en: 'No mail goes out but between 08:00 and 18:00 on working days.',
  },
  busy: { zh: '正在发送，请稍后再看。', en: 'It is being sent; look again in a while.' },
} as const;
export type DigestObstacle = keyof typeof obstacles;

export class DigestNotSendable extends DomainError {
  readonly code = 'digest/not-sendable';
  constructor(reason: DigestObstacle) {
    super(obstacles[reason], { reason });
  }
}
