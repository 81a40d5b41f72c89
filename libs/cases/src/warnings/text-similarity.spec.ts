import { profileOf, SIMILAR, similarity } from './text-similarity';

const original =
  '针对督查指出的行政执法案卷缺少告知记录问题，青禾区城市管理局立即召开专题会议研究部署，逐件核查2025年以来办结的案卷，' +
  '补正告知记录3件；修订执法案卷管理办法，明确告知、听证、送达各环节的责任人；组织执法人员集中培训，并将案卷评查纳入月度考核。';
const independent =
  '我局对抽查出的三件案卷逐一复盘，查明系承办人未按规定送达告知书所致。目前已对当事人补充告知并归档，对两名承办人批评教育。' +
  '同时上线电子案卷系统，未上传告知记录的案件不能进入审批环节，今后每季度由法制科抽查一次。';

const score = (one: string, other: string, names: string[] = []): number =>
  similarity(profileOf(one, names), profileOf(other, names));

describe('how similar two texts are', () => {
  it('is everything for the same text, and nothing for texts without a word in common', () => {
    expect(score(original, original)).toBe(1);
    expect(score(original, 'The quick brown fox jumps over the lazy dog, again and again and again.')).toBe(0);
  });

  it('does not depend on which text comes first', () => {
    expect(score(original, independent)).toBe(score(independent, original));
  });

  it('stays above the limit when a few words are changed', () => {
    const copy = original.replace('立即', '及时').replace('逐件', '全面').replace('集中培训', '专题培训');
    expect(score(original, copy)).toBeGreaterThanOrEqual(SIMILAR);
    expect(score(original, copy)).toBeLessThan(1);
  });

  it('does not notice other dates, figures, widths and punctuation', () => {
    const copy = original
      .replace('2025', '2026')
      .replace('3件', '１２ 件')
      .replaceAll('，', ',')
      .replaceAll('；', '。\n');
    expect(score(original, copy)).toBe(1);
  });

  it('does not notice the name of another unit', () => {
    const copy = original.replace('青禾区城市管理局', '青禾区市场监督管理局');
    expect(score(original, copy)).toBeLessThan(1);
    expect(score(original, copy, ['城市管理局', '青禾区城市管理局', '青禾区市场监督管理局'])).toBe(1);
  });

  it('stays above the limit when something was added around the copy', () => {
    expect(score(original, `根据工作安排，现将有关情况报告如下。${original}${independent}`)).toBeGreaterThanOrEqual(
      SIMILAR,
    );
  });

  it('stays well below the limit for texts written independently about the same matter', () => {
    expect(score(original, independent)).toBeLessThan(0.4);
  });

  it('says little of short texts, even of the same', () => {
    expect(score('已按要求全部整改到位。', '已按要求全部整改到位。')).toBeLessThan(0.5);
    expect(score('已按要求全部整改到位。', `${original}已按要求全部整改到位。`)).toBeLessThan(0.5);
    expect(score('', '')).toBe(0);
  });
});
