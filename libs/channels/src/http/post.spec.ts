import { wecomGroup, type FarSide } from '../ways/far-side.fixtures';
import { failureOf } from '../sending/failures';
import { isAllowedAddress, isAllowedHost } from './outgoing-addresses';
import { lookupAllowed, post } from './post';

const body = { headers: {}, body: '{}' };

describe('posting', () => {
  let side: FarSide;
  beforeAll(async () => {
    side = await wecomGroup({ now: () => new Date() }, 'key');
  });
  afterAll(() => side.close());
  const postTo = (url: string, timeLimitMs = 200) => post({ ...body, url }, { addresses: 'any', timeLimitMs });

  it.each([
    ['hangs', 'TIMEOUT'],
    ['drops', 'ECONNRESET'],
  ] as const)('ends without an answer from a server that %s, and may be tried again', async (fault, code) => {
    side.fault = fault;
    const error: unknown = await postTo(side.address('/')).catch((reason: unknown) => reason);
    expect(failureOf(error)).toMatchObject({ kind: 'retry', code });
  });

  it('reads no more of an answer than it needs', async () => {
    side.fault = 'floods';
    const answer = await postTo(side.address('/'), 5000);
    expect(answer.body).toHaveLength(8192);
  });

  it('may be tried again when nobody listens', async () => {
    const error: unknown = await postTo('http://127.0.0.1:1/').catch((reason: unknown) => reason);
    expect(failureOf(error)).toMatchObject({ kind: 'retry', code: 'ECONNREFUSED' });
  });

  it('refuses names that stand for this machine, at the moment of the connection', async () => {
    const refusal = await new Promise((resolve) => {
      lookupAllowed('https')('localhost', {}, (error) => resolve(error));
    });
    expect(refusal).toMatchObject({ code: 'ADDRESS_REFUSED' });
    expect(failureOf(refusal)).toMatchObject({ kind: 'refused' });
  });

  it('speaks to no address that is not allowed', async () => {
    const before = side.received.length;
    const rules = { addresses: 'http', timeLimitMs: 500 } as const;
    await expect(post({ ...body, url: side.address('/') }, rules)).rejects.toMatchObject({ code: 'ADDRESS_REFUSED' });
    expect(side.received).toHaveLength(before);
  });

  it('throws on what is a fault of ours', () => {
    expect(() => failureOf(new TypeError('a bug'))).toThrow('a bug');
  });
});

describe('addresses', () => {
  it.each([
    'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1',
    'https://10.1.2.3/hook',
    'https://[fd00::5]/hook',
  ])('such as %s may be used', (address) => {
    expect(isAllowedAddress(address, 'https')).toBe(true);
  });

  it.each([
    'http://oa.example.gov/hook',
    'https://127.0.0.1/hook',
    'https://2130706433/hook',
    'https://0x7f.1/hook',
    'https://localhost:8443/hook',
    'https://oa.localhost/hook',
    'https://[::1]/hook',
    'https://[::ffff:127.0.0.1]/hook',
    'https://[64:ff9b::169.254.169.254]/hook',
    'https://169.254.169.254/latest/meta-data/',
    'https://100.100.100.200/',
    'https://[fe80::1]/',
    'https://0.0.0.0/',
    'https://user:password@oa.example.gov/',
  ])('such as %s may not', (address) => {
    expect(isAllowedAddress(address, 'https')).toBe(false);
  });

  it('are judged again by what their names stand for', () => {
    expect(isAllowedHost('127.0.0.1', 'http')).toBe(false);
    expect(isAllowedHost('::ffff:a9fe:a9fe', 'https')).toBe(false);
    expect(isAllowedHost('10.0.0.8', 'https')).toBe(true);
    expect(isAllowedHost('127.0.0.1', 'any')).toBe(true);
  });
});
