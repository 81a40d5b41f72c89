import { usualWays } from '@bihuan/contracts';
import { planNotices, type Addressed, type Reader } from './plan-notices';

const why = { zh: '您是承办人。', en: 'You are the handler.' };
const reader = (personId: string, changes: Partial<Reader> = {}): Reader => ({
  personId,
  name: personId,
  hasEmail: true,
  ways: usualWays,
  deputy: null,
  ...changes,
});
const to = (personId: string, topic: Addressed['topic'] = 'act'): Addressed => ({ personId, why, topic });
const plan = (addressed: readonly Addressed[], readers: readonly Reader[], isUrgent = false) =>
  planNotices(addressed, new Map(readers.map((one) => [one.personId, one])), isUrgent).map(
    ({ personId, channels, why: reason }) => ({ personId, channels, why: reason.zh }),
  );
const away = { personId: '乙', until: '2026-10-08' };

describe('the ways of a notice', () => {
  it('are the digest until the person chooses', () => {
    expect(plan([to('甲')], [reader('甲')])).toEqual([{ personId: '甲', channels: ['digest'], why: why.zh }]);
  });

  it('are those chosen for its topic, in a fixed order', () => {
    const ways = { ...usualWays, due: ['sms', 'email'], progress: [] } as const;
    expect(plan([to('甲', 'due')], [reader('甲', { ways })])[0]?.channels).toEqual(['email', 'sms']);
    expect(plan([to('甲', 'progress')], [reader('甲', { ways })])[0]?.channels).toEqual([]);
  });

  it('include a mail at once for what is urgent, whatever was chosen', () => {
    const ways = { ...usualWays, act: [] };
    expect(plan([to('甲')], [reader('甲', { ways })], true)[0]?.channels).toEqual(['email']);
    expect(plan([to('甲')], [reader('甲')], true)[0]?.channels).toEqual(['digest', 'email']);
  });

  it('leave out mail for a person without an address', () => {
    const ways = { ...usualWays, act: ['digest', 'email', 'sms'] } as const;
    expect(plan([to('甲')], [reader('甲', { ways, hasEmail: false })], true)[0]?.channels).toEqual(['sms']);
  });
});

describe('a deputy', () => {
  it('is told too, with for whom and until when; who is away waits for the digest', () => {
    const ways = { ...usualWays, act: ['digest', 'email'] } as const;
    const readers = [reader('甲', { ways, deputy: away }), reader('乙', { ways })];
    expect(plan([to('甲')], readers)).toEqual([
      { personId: '甲', channels: ['digest'], why: why.zh },
      { personId: '乙', channels: ['digest', 'email'], why: `代理甲（至 10月8日）。${why.zh}` },
    ]);
  });

  it('and whoever is away are both told at once of what is urgent', () => {
    const readers = [reader('甲', { deputy: away }), reader('乙')];
    expect(plan([to('甲')], readers, true).map(({ channels }) => channels)).toEqual([
      ['digest', 'email'],
      ['digest', 'email'],
    ]);
  });

  it('does not pass it on to a deputy of their own', () => {
    const readers = [
      reader('甲', { deputy: away }),
      reader('乙', { deputy: { personId: '丙', until: '2026-10-09' } }),
      reader('丙'),
    ];
    expect(plan([to('甲')], readers).map(({ personId }) => personId)).toEqual(['甲', '乙']);
  });

  it('who is told anyway is told once, for their own reason', () => {
    const readers = [reader('甲', { deputy: away }), reader('乙')];
    expect(plan([to('甲'), to('乙')], readers).map((notice) => notice.why)).toEqual([why.zh, why.zh]);
  });

  it('of two who are away is told once, and of both', () => {
    const readers = [reader('甲', { deputy: away }), reader('丁', { deputy: away }), reader('乙')];
    const planned = plan([to('甲', 'progress'), to('丁', 'act')], readers);
    expect(planned[2]?.why).toBe(`代理甲（至 10月8日）、丁（至 10月8日）。${why.zh}`);
    expect(planned).toHaveLength(3);
  });

  it('and whoever they stand in for may be away for each other', () => {
    const readers = [reader('甲', { deputy: away }), reader('乙', { deputy: { personId: '甲', until: '2026-10-08' } })];
    expect(plan([to('甲')], readers).map(({ personId }) => personId)).toEqual(['甲', '乙']);
  });
});
