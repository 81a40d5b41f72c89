import fc from 'fast-check';
import { type DateContext, readDate, readDateWords } from './read-date';

const context: DateContext = { today: '2026-04-10', year: 2026 };
const dayOf = (words: string, of = context) => readDateWords(words, of)?.date;

describe('days as people write them', () => {
  it.each([
    ['2026/3/1', '2026-03-01'],
    ['2026.3.1', '2026-03-01'],
    ['2026-3-1', '2026-03-01'],
    ['2026－03－01', '2026-03-01'],
    ['2026年3月1日', '2026-03-01'],
    ['2026 年 3 月 1 日前', '2026-03-01'],
    ['２０２６年３月１日', '2026-03-01'],
    ['二〇二六年十二月三十一日', '2026-12-31'],
    ['20260301', '2026-03-01'],
    ['2026/3/1 0:00:00', '2026-03-01'],
    ['2026/3/1 10:30', '2026-03-01'],
    ['2026-02-01T09:00:00Z', '2026-02-01'],
    ['26.3.1', '2026-03-01'],
    ['于2026年3月1日前完成。', '2026-03-01'],
  ])('%s is %s', (words, day) => expect(dayOf(words)).toBe(day));

  it.each([
    ['2026年3月', '2026-03-31'],
    ['2026年2月', '2026-02-28'],
    ['2028年2月底前', '2028-02-29'],
    ['2026年6月底', '2026-06-30'],
    ['2026年6月末', '2026-06-30'],
    ['2026年6月中旬', '2026-06-20'],
    ['2026年6月上旬', '2026-06-10'],
    ['2026.10', '2026-10-31'],
    ['2026-6', '2026-06-30'],
    ['202606', '2026-06-30'],
    ['2026年第三季度', '2026-09-30'],
    ['2026年三季度末', '2026-09-30'],
    ['2026年4季度', '2026-12-31'],
    ['2026年上半年', '2026-06-30'],
    ['2026年底', '2026-12-31'],
    ['2026年年底前', '2026-12-31'],
    ['2026年内', '2026-12-31'],
    ['2026年3月至2026年5月', '2026-05-31'],
    ['2026年3月-5月', '2026-05-31'],
    ['2026.3.1—2026.6.30', '2026-06-30'],
    ['2026年1月1日至12月31日', '2026-12-31'],
  ])('%s ends on %s', (words, day) => expect(dayOf(words)).toBe(day));

  it.each([
    ['6月底前', '2026-06-30'],
    ['6月30日', '2026-06-30'],
    ['三季度', '2026-09-30'],
    ['年底前', '2026-12-31'],
    ['今年6月', '2026-06-30'],
    ['明年6月底', '2027-06-30'],
  ])('%s takes its year from the ledger and says so', (words, day) => {
    expect(readDateWords(words, context)).toMatchObject({
      date: day,
      remark: { zh: expect.stringContaining(day.slice(0, 4)) },
    });
  });

  it('without a year take that of today, where the ledger names none', () => {
    expect(dayOf('6月底', { today: '2027-01-05', year: null })).toBe('2027-06-30');
    expect(dayOf('6月底', { today: '2027-01-05', year: 2026 })).toBe('2026-06-30');
  });

  it.each(['2026年2月30日', '2026年13月', '春节前', '尽快', '2026.13.1', '第五季度', '1026年3月', ''])(
    '%s is none',
    (words) => expect(readDateWords(words, context)).toBeNull(),
  );

  it('come as numbers too, but 2026.1 may be January or October', () => {
    expect(readDate(46_082, context)).toEqual({ date: '2026-03-01' });
    expect(readDate('46082', context)).toEqual({ date: '2026-03-01' });
    expect(readDate(20_260_301, context)?.date).toBe('2026-03-01');
    expect(readDate(2026.3, context)?.date).toBe('2026-03-31');
    expect(readDate(2026.12, context)?.date).toBe('2026-12-31');
    expect(readDate(2026.1, context)).toBeNull();
    expect(readDate(12, context)).toBeNull();
  });

  it('that a sheet shows as a month mean its end', () => {
    expect(readDate({ date: '2026-06-01', shows: 'month' }, context)).toEqual({ date: '2026-06-30' });
    expect(readDate({ date: '2026-06-01' }, context)).toEqual({ date: '2026-06-01' });
  });

  it('are the same day in every way of writing it', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (moment) => {
        const date = moment.toISOString().slice(0, 10);
        const [year = '', month = '', day = ''] = date.split('-');
        const [m, d] = [Number(month), Number(day)];
        const ways = [
          date,
          `${year}/${m}/${d}`,
          `${year}.${month}.${day}`,
          `${year}年${m}月${d}日`,
          `${year} 年 ${month} 月 ${day} 日前`,
          `${year}${month}${day}`,
          `${year}/${m}/${d} 8:05`,
        ];
        const serial = Math.round(Date.parse(date) / 86_400_000) + 25_569;
        expect(ways.map((way) => dayOf(way))).toEqual(ways.map(() => date));
        expect(readDate(serial, context)).toEqual({ date });
      }),
    );
  });
});
