import { readDeadline } from './read-deadline';

const context = { today: '2026-04-10', year: null };
const ruleOf = (words: string) => readDeadline(words, context)?.rule;

describe('deadlines as people write them', () => {
  it.each([
    ['2026年6月底', { kind: 'fixed', date: '2026-06-30' }],
    ['30个工作日内', { kind: 'working-days', value: 30 }],
    ['十五个工作日', { kind: 'working-days', value: 15 }],
    ['60日内', { kind: 'days', value: 60, roll: true }],
    ['两周内', { kind: 'days', value: 14, roll: true }],
    ['三个月内', { kind: 'months', value: 3, roll: true }],
    ['1年内', { kind: 'months', value: 12, roll: true }],
  ])('%s', (words, rule) => expect(ruleOf(words)).toEqual(rule));

  it.each(['长期坚持', '持续整改', '常态化推进', '长期整改', '持续推进'])('%s goes on for good', (words) => {
    expect(readDeadline(words, context)).toEqual({ rule: { kind: 'none' }, rectificationType: 'continuing' });
  });

  it.each(['立行立改', '立即整改', '即知即改'])('%s leaves the day to the terms of the case', (words) => {
    expect(readDeadline(words, context)).toMatchObject({
      rectificationType: 'prompt',
      remark: { zh: expect.any(String) },
    });
    expect(ruleOf(words)).toBeUndefined();
  });

  it.each([
    ['2026年6月底前完成，长期坚持', '2026-06-30'],
    ['2026年6月底前并长期坚持', '2026-06-30'],
    ['立行立改，2026年5月10日', '2026-05-10'],
    ['2026年6月30日；2026年9月30日', '2026-09-30'],
  ])('%s is due on the last day that it names', (words, date) =>
    expect(ruleOf(words)).toEqual({ kind: 'fixed', date }),
  );

  it('says of what is done that it has no deadline', () => {
    expect(readDeadline('已完成', context)).toMatchObject({ remark: { zh: '写的是已完成，没有期限' } });
  });

  it.each(['尽快', '春节前', '待定', '见附件', '2026年2月30日'])('%s is none', (words) => {
    expect(readDeadline(words, context)).toBeNull();
  });
});
