import type { ChannelSecrets } from '@bihuan/database';
import { Webhook } from 'standardwebhooks';
import { judgeStatus } from './http-answer';
import type { Way } from './way';

/** Another system's address, spoken to as https://www.standardwebhooks.com says. It has no limit but its own answers. */
export const webhook: Way = {
  spacingMs: 0,
  request: ({ id, payload, secrets, at }) => {
    const { type, timestamp, data } = payload;
    const body = JSON.stringify({ type, timestamp, data });
    const messageId = `msg_${id.replaceAll('-', '')}`;
    const signatures = secretsInForce(secrets, at).map((secret) => new Webhook(secret).sign(messageId, at, body));
    return {
      url: secrets.address,
      headers: {
        'content-type': 'application/json',
        'webhook-id': messageId,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': signatures.join(' '),
      },
      body,
    };
  },
  judge: judgeStatus,
};

/** The present secret first; for a day after a change the one before as well, so that no message is lost to the change. */
function secretsInForce({ secret, previous }: ChannelSecrets, at: Date): readonly string[] {
  const old = previous !== null && new Date(previous.until) > at ? [previous.secret] : [];
  return [...(secret === null ? [] : [secret]), ...old];
}
