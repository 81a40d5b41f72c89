import { builtInYears, workCalendar, nextSendingMoment } from '@bihuan/calendar';
import { MOST_TRIES, pauseAfter, restAfter } from './retry-plan';
import { withoutSecrets } from './secrets';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('the pauses between attempts', () => {
  it('grow from seconds to hours, and end after a day and more', () => {
    const pauses = Array.from({ length: MOST_TRIES }, (_, tries) => pauseAfter(tries + 1, 0));
    expect(pauses).toEqual([5000, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 10 * HOUR, null]);
  });

  it('are never shortened by chance', () => {
    expect(pauseAfter(1, 1)).toBe(6000);
    expect(pauseAfter(2, 0.5)).toBe(5.5 * MINUTE);
  });

  it('let a channel rest that keeps failing, for a minute at most', () => {
    expect([1, 2, 3, 6, 40].map(restAfter)).toEqual([0, 0, 15_000, 30_000, MINUTE]);
  });
});

describe('the hours of sending', () => {
  const calendar = workCalendar(builtInYears);
  const next = (local: string): string =>
    nextSendingMoment(new Date(`${local}:00+08:00`), 'Asia/Shanghai', calendar).toISOString();

  it.each([
    ['2026-03-03T08:00', '2026-03-03T00:00:00.000Z'],
    ['2026-03-03T17:59', '2026-03-03T09:59:00.000Z'],
    ['2026-03-03T07:59', '2026-03-03T00:00:00.000Z'],
    ['2026-03-03T18:00', '2026-03-04T00:00:00.000Z'],
    ['2026-03-06T23:00', '2026-03-09T00:00:00.000Z'],
    ['2026-03-07T10:00', '2026-03-09T00:00:00.000Z'],
    ['2026-10-01T10:00', '2026-10-08T00:00:00.000Z'],
    ['2026-10-10T10:00', '2026-10-10T02:00:00.000Z'],
  ])('from %s on begin at %s', (local, expected) => {
    expect(next(local)).toBe(expected);
  });
});

describe('an answer of the far side', () => {
  const secrets = {
    address: 'https://oapi.dingtalk.com/robot/send?access_token=566cc69da782ec33',
    secret: 'SEC0123456789',
    previous: null,
  };

  it('is kept without what opens the channel, however it quotes it', () => {
    const answer = `no token 566cc69da782ec33 (SEC0123456789) at ${secrets.address}`;
    expect(withoutSecrets(answer, secrets)).toBe('no token *** (***) at ***');
  });

  it('is kept short and plain', () => {
    expect(withoutSecrets(`a\u0000b\u202Ec${'x'.repeat(1000)}`, secrets)).toMatch(/^a b cx{295}…$/);
  });
});
