import { channelChange, newChannel } from '@bihuan/contracts';
import { channelChangeOf, draftOfChannel, newChannelOf, newWebhookSecret } from './channel-draft';

const draft = {
  ...draftOfChannel(null),
  name: '督查工作群',
  unitId: '00000000-0000-4000-8000-000000000000',
  address: ' https://far.example/hook ',
};

describe('the form of a channel', () => {
  it('makes a robot without what is for webhooks only', () => {
    const body = newChannel.parse(newChannelOf({ ...draft, secret: 'left over', events: ['case.closed'] }));
    expect(body).toMatchObject({ kind: 'wecom', address: 'https://far.example/hook', secret: null, events: null });
  });

  it('makes a webhook with a secret that the server takes', () => {
    const secret = newWebhookSecret();
    const body = newChannel.parse(newChannelOf({ ...draft, kind: 'webhook', keyword: 'left over', secret }));
    expect(body).toMatchObject({ secret, keyword: null, events: null });
    expect(newWebhookSecret()).not.toBe(secret);
  });

  it('leaves address and secret as they are when nothing is typed', () => {
    const body = channelChange.parse(channelChangeOf({ ...draft, address: ' ' }));
    expect(body).not.toHaveProperty('address');
    expect(body).not.toHaveProperty('secret');
  });
});
