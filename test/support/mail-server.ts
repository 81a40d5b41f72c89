import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** What the server does with a mail: at the greeting, at the addressee, or with the content. */
export type Manner =
  | 'take'
  | 'refuse-greeting'
  | 'refuse-addressee'
  | 'refuse-content'
  | 'drop'
  | 'hang-greeting'
  | 'hang-addressee'
  | 'hang-content'
  | 'answer-late';

/** A mail that the server has taken into its keeping. */
export type TakenMail = {
  readonly messageId: string;
  readonly to: string;
  /** Whether the sender was still there to hear that it was taken. */
  told: boolean;
};

type Answer = (error?: Error | null) => void;
type Session = SMTPServerSession & { manner?: Manner };

/** A real SMTP server on a port of its own that keeps what it takes, and behaves as badly as it is told. */
export class MailServer {
  readonly taken: TakenMail[] = [];
  /** Asked once for each connection; each mail of ours comes on one of its own. */
  manner: () => Manner = () => 'take';
  /** How long it thinks before it answers: for mails that it takes, and for those that it answers late. */
  thinksMs: () => number = () => 0;
  lateMs = 1000;
  private readonly gone = new Set<string>();
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onConnect: (session: Session, answer: Answer) => {
      session.manner = this.manner();
      if (session.manner === 'hang-greeting') return;
      answer(session.manner === 'refuse-greeting' ? refusal('too many connections', 421) : null);
    },
    onRcptTo: (_address, session: Session, answer: Answer) => {
      if (session.manner === 'hang-addressee') return;
      answer(session.manner === 'refuse-addressee' ? refusal('mailbox is full', 452) : null);
    },
    onData: (stream, session: Session, answer: Answer) => {
      text(stream)
        .then((source) => this.receive(source, session, answer))
        .catch(answer);
    },
    onClose: ({ id }) => void this.gone.add(id),
  });

  async start(): Promise<void> {
    this.server.on('error', () => undefined); // a sender that is killed resets its connection
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  /** With time limits that a test can wait for: the sender's own are up to half a minute. */
  url(patienceMs = 10_000): string {
    const address = this.server.server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const limits = ['connectionTimeout', 'greetingTimeout', 'socketTimeout'].map((limit) => `${limit}=${patienceMs}`);
    return `smtp://127.0.0.1:${address.port}?${limits.join('&')}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** The ids of mails that were taken more than once. */
  twice(): readonly string[] {
    const ids = this.taken.map(({ messageId }) => messageId);
    return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  }

  private async receive(source: string, session: Session, answer: Answer): Promise<void> {
    const { manner = 'take', id, envelope } = session;
    if (manner === 'hang-content') return;
    if (manner === 'drop') {
      this.hangUp(id);
      return;
    }
    if (manner === 'refuse-content') {
      answer(refusal('try again later', 451));
      return;
    }
    const messageId = /^message-id:\s*(<[^>]+>)/im.exec(source)?.[1] ?? 'none';
    const mail: TakenMail = { messageId, to: envelope.rcptTo[0]?.address ?? '', told: false };
    this.taken.push(mail);
    await sleep(manner === 'answer-late' ? this.lateMs : this.thinksMs());
    mail.told = !this.gone.has(id);
    answer(null);
  }

  private hangUp(sessionId: string): void {
    for (const connection of this.server.connections as Set<{ id: string; close: () => void }>)
      if (connection.id === sessionId) connection.close();
  }
}

function refusal(message: string, responseCode: number): Error {
  return Object.assign(new Error(message), { responseCode });
}
