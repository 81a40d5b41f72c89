import { aClosedCase, aYear, aYearCase } from '../year/year-case.fixtures';
import { findPersonalData, isCertain } from './public-findings';
import { composePublicPage, publishedPassages } from './public-page';

const closed = (from: number, count: number) =>
  Array.from({ length: count }, (_one, n) => aClosedCase(from + n, '2026-05-12'));
const open = (from: number, count: number) => Array.from({ length: count }, (_one, n) => aYearCase(from + n));

describe('the public page', () => {
  it('tells totals, and details of nothing but what was decided to be public', () => {
    const shown = aClosedCase(50, '2026-06-01', { title: '公园路灯损坏', disclosure: 'public', domain: 'safety' });
    const hidden = aClosedCase(51, '2026-06-01', { title: '内部案卷', disclosure: 'on-request' });
    const page = composePublicPage(aYear([...closed(1, 8), ...open(20, 6), shown, hidden]), 'all');
    expect(page).toContain('<dt>事项总数</dt><dd>16件</dd>');
    expect(page).toContain('<dt>整改率</dt><dd>62.5%</dd>');
    expect(page).toContain('公园路灯损坏');
    expect(page).not.toContain('内部案卷');
    expect(page).not.toContain('问题1<');
  });

  it('tells no number that is small, nor lets it be worked out from the others', () => {
    expect(composePublicPage(aYear(closed(1, 4)), 'all')).not.toContain('<dl>');
    const few = composePublicPage(aYear([...closed(1, 10), ...open(20, 2)]), 'all');
    expect(few).toContain('<dd>12件</dd>');
    expect(few).not.toContain('已办结</dt>');
    const safety = closed(30, 2).map((one) => ({ ...one, domain: 'safety' as const }));
    const finance = closed(40, 6).map((one) => ({ ...one, domain: 'finance' as const }));
    const domains = composePublicPage(aYear([...closed(1, 10), ...safety, ...finance]), 'all');
    expect(domains).toContain('>行政执法</td><td data-label="件数">10<');
    expect(domains).toContain('>其他各领域合计</td><td data-label="件数">8<');
    expect(domains).not.toContain('安全生产');
  });

  it('takes one block of the report by itself', () => {
    const promise = { ...aYearCase(60), workflow: 'undertaking', disclosure: 'public' as const, title: '建成养老中心' };
    expect(composePublicPage(aYear([promise]), 'undertaking')).toContain('建成养老中心');
    expect(composePublicPage(aYear([promise]), 'problem')).not.toContain('建成养老中心');
  });

  it('keeps what people typed as text, and runs nothing', () => {
    const title = '<script>alert(1)</script>&"';
    const page = composePublicPage(aYear([aYearCase(1, { title, disclosure: 'public' })]), 'all');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;');
    expect(page).not.toMatch(/<script|<link|<img|javascript:|https?:|\son\w+=/i);
  });

  it('can be told from its passages whether somebody could be known by it', () => {
    const titles = [
      '王某反映路灯损坏',
      '联系电话１３８００１３８０００',
      '身份证 370302199001011234',
      '程办负责的路段',
      '电话0533-2345678',
      '路面破损',
    ];
    const facts = aYear(titles.map((title, n) => aYearCase(n + 1, { title, disclosure: 'public' })));
    const findings = findPersonalData(publishedPassages(facts, 'all'), ['程办']);
    expect(findings.map(({ kind, where }) => [kind, where])).toEqual([
      ['petitioner', '2026-DC-0001'],
      ['phone', '2026-DC-0002'],
      ['id-number', '2026-DC-0003'],
      ['name', '2026-DC-0004'],
      ['phone', '2026-DC-0005'],
    ]);
    expect(findings.filter(isCertain)).toHaveLength(3);
  });
});
