import { AppConfig } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { post } from '../http/post';
import { SendToPerson } from '../persons/send-to-person';
import { ways } from '../ways/all-ways';
import type { Outcome } from '../ways/way';
import { ClaimDelivery, type ClaimedChannel, type ClaimedDelivery } from './claim-delivery';
import { failureOf } from './failures';
import { RecordAttempt, type Attempt } from './record-attempt';
import { withoutSecrets } from './secrets';

const TIME_LIMIT_MS = 10_000;

/**
 * Sends one delivery: claim, send, record. Killed after the far side took it and before that is written down, it is sent
 * again under the same id: nobody can ask the far side whether it was taken. docs/NOTICES.md says what each way promises.
 */
@Injectable()
export class SendDelivery {
  constructor(
    private readonly claim: ClaimDelivery,
    private readonly record: RecordAttempt,
    private readonly sendToPerson: SendToPerson,
    private readonly config: AppConfig,
  ) {}

  async execute(deliveryId: string): Promise<void> {
    const claimed = await this.claim.execute(deliveryId);
    if (!claimed) return;
    const began = performance.now();
    const attempt = claimed.channel ? await this.toChannel(claimed, claimed.channel) : await this.toPerson(claimed);
    await this.record.execute(claimed, { ...attempt, tookMs: Math.round(performance.now() - began) });
  }

  private async toChannel(
    { id, payload, claimedAt }: ClaimedDelivery,
    { kind, secrets, settings }: ClaimedChannel,
  ): Promise<Omit<Attempt, 'tookMs'>> {
    const way = ways[kind];
    try {
      const { keyword } = settings;
      const request = way.request({ id, payload, secrets, keyword, at: claimedAt });
      const rules = { addresses: this.config.outgoing.addresses, timeLimitMs: TIME_LIMIT_MS };
      const answer = await post(request, rules);
      const outcome = way.judge(answer, claimedAt);
      return { outcome, httpStatus: answer.status, answer: withoutSecrets(answer.body, secrets) };
    } catch (error) {
      return { outcome: failureOf(error), httpStatus: null, answer: null };
    }
  }

  private async toPerson(claimed: ClaimedDelivery): Promise<Omit<Attempt, 'tookMs'>> {
    const outcome: Outcome = await this.sendToPerson.execute(claimed).catch(failureOf);
    return { outcome, httpStatus: null, answer: null };
  }
}
