import type { Words } from '@bihuan/contracts';
import { Mailer } from '@bihuan/mail';
import { AppConfig } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { noticeMail, noticeSms, type NoticeToTell } from '../messages/notice-texts';
import type { ClaimedDelivery } from '../sending/claim-delivery';
import type { Outcome } from '../ways/way';
import { SmsGateway } from './sms-gateway';

type Told = NoticeToTell & {
  readonly active: boolean;
  readonly email: string | null;
  readonly phone: string | null;
  readonly isRead: boolean;
};

const read: Words = { zh: '已在系统内读过，不必再发', en: 'It was read in the system meanwhile' };
const unreachable: Words = { zh: '人员已停用或没有联系方式', en: 'The person is out of use or has no such address' };

/** Sends one notice to its person by mail or text message, as person and notice are now. */
@Injectable()
export class SendToPerson {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
    private readonly mailer: Mailer,
    private readonly sms: SmsGateway,
  ) {}

  async execute({ id, way, payload }: ClaimedDelivery): Promise<Outcome> {
    const told = await this.read(String(payload['noticeId']));
    if (!told || told.isRead) return { kind: 'dropped', code: null, reason: read };
    const address = way === 'email' ? told.email : told.phone;
    if (!told.active || !address) return { kind: 'dropped', code: null, reason: unreachable };
    if (way === 'email') {
      const to = { name: told.name, address };
      await this.mailer.send({
        ...noticeMail(told, this.config.http.publicUrl),
        to,
        messageId: `<delivery-${id}@bihuan>`,
      });
    } else await this.sms.send({ id, to: address, text: noticeSms(told) });
    return { kind: 'sent', code: null };
  }

  private async read(noticeId: string): Promise<Told | undefined> {
    const [told] = await this.dataSource.query<Told[]>(
      `SELECT p.name, p.active, p.email, p.phone, n.title, n.why, n.case_id AS "caseId", n.document_id AS "documentId", n.urgent,
              n.read_at IS NOT NULL AS "isRead"
         FROM notice n JOIN person p ON p.id = n.person_id WHERE n.id = $1`,
      [noticeId],
    );
    return told;
  }
}
