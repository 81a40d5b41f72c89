import { AppConfig } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';

export type Mail = {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
};

const SECOND = 1000;
/** A mail server that does not answer must not hold a worker for minutes, as the defaults would. */
const patience = { connectionTimeout: 10 * SECOND, greetingTimeout: 10 * SECOND, socketTimeout: 30 * SECOND };

/** Hands mails to the office's mail server. */
@Injectable()
export class Mailer {
  constructor(private readonly config: AppConfig) {}

  /** Resolves when the server has taken the mail; throws when it did not, or did not say so. */
  async send(mail: Mail): Promise<void> {
    const { smtpUrl, from } = this.config.mail;
    if (smtpUrl === null) throw new Error('There is no mail server: SMTP_URL is not set');
    const transport = createTransport({ url: smtpUrl, ...patience });
    try {
      await transport.sendMail({
        ...mail,
        from,
        to: { ...mail.to },
        headers: { 'Auto-Submitted': 'auto-generated' },
        // text comes from people: it must never make the server read files or fetch addresses
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } finally {
      transport.close();
    }
  }
}
