import { appendFile } from 'node:fs/promises';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { SmsGateway, type Sms } from './sms-gateway';

/** Appends text messages to the file SMS_FILE, one JSON line each: for tests, and for a gateway that reads files. */
@Injectable()
export class FileSmsGateway extends SmsGateway {
  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {
    super();
  }

  get isThere(): boolean {
    return this.config.outgoing.smsFile !== null;
  }

  async send({ id, to, text }: Sms): Promise<void> {
    const { smsFile } = this.config.outgoing;
    if (smsFile === null) throw new Error('There is no gateway for text messages: SMS_FILE is not set');
    const line = JSON.stringify({ id, to, text, at: this.clock.now().toISOString() });
    await appendFile(smsFile, `${line}\n`, { mode: 0o600 });
  }
}
