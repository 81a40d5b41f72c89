import { guessDomain } from './guess-domain';

describe('the domain guessed for a problem', () => {
  it.each([
    ['行政执法三项制度落实还不够到位', 'enforcement'],
    ['行政机关负责人出庭应诉率有待提升', 'review'],
    ['法治宣传教育的针对性不强', 'publicity'],
    ['重大行政决策程序执行不严', 'decisions'],
    ['镇街合法性审查能力薄弱', 'rules'],
    ['部分领导干部法治思维有待加强', 'leadership'],
    ['基层法治队伍力量薄弱', 'staffing'],
    ['法治化营商环境需持续优化', 'business'],
    ['信访积案化解力度不够', 'disputes'],
    ['安全生产隐患排查不彻底', 'safety'],
  ])('reads %s as %s', (title, domain) => {
    expect(guessDomain(title, '')).toBe(domain);
  });

  it('lets the lead sentence outweigh what follows it', () => {
    expect(guessDomain('行政复议案件办理周期偏长', '执法人员编制不足，执法力量和执法培训有限。')).toBe('review');
  });

  it('looks at what follows when the lead sentence names nothing', () => {
    expect(guessDomain('工作推进不平衡', '个别单位普法责任制落实不到位。')).toBe('publicity');
  });

  it('is other when no word speaks for any', () => {
    expect(guessDomain('工作推进不平衡', '')).toBe('other');
  });
});
