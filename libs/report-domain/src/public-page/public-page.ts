import { domains, results } from '@bihuan/contracts';
import { chineseDate } from '../chinese-numbers';
import { figureOf } from '../statistics/compute-figures';
import { printed } from '../statistics/figure-words';
import { groupsOf } from '../statistics/grouped';
import type { YearCase, YearFacts } from '../year/year-facts';
import { escapeHtml, PUBLIC_STYLE } from './public-style';
import type { Passage } from './public-findings';

export type PublicBlock = 'all' | 'problem' | 'undertaking';
const blocks: Readonly<Record<PublicBlock, string>> = {
  all: '督查事项',
  problem: '问题整改',
  undertaking: '年度安排落实',
};
/** A count below this could tell who is meant: it is not told. */
const SMALL = 5;

/** The cases of a block; those that nobody promised or found fault with in a report stand under problems. */
export function casesOfBlock({ cases }: YearFacts, block: PublicBlock): readonly YearCase[] {
  const blockOf = ({ origin, workflow }: YearCase) =>
    origin?.block ?? (workflow === 'undertaking' ? workflow : 'problem');
  return block === 'all' ? cases : cases.filter((one) => blockOf(one) === block);
}

/** Whatever of the cases' own words would be published: what is to be checked for personal data. */
export function publishedPassages(facts: YearFacts, block: PublicBlock): readonly Passage[] {
  return published(facts, block).flatMap(({ number, title, leadUnit }) => [
    { where: number, text: title },
    { where: number, text: leadUnit?.name ?? '' },
  ]);
}

/**
 * The page for everybody: totals, and single cases only where they were decided to be public. No scripts, nothing from
 * elsewhere; it reads on a telephone, on paper, and by ear.
 */
export function composePublicPage(facts: YearFacts, block: PublicBlock): string {
  const { unitName, officeName, year, asOf } = facts;
  const title = `${unitName}${year}年度${blocks[block]}情况`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${PUBLIC_STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p class="source">发布单位：${escapeHtml(officeName)}　数据截至：${chineseDate(asOf)}</p>
${totals(facts, block)}
${byDomain(facts, block)}
${details(facts, block)}
<h2>说明</h2>
<ul>
<li>整改率为已完成整改的事项与应整改事项之比；应整改事项不含并案、移送、终止和撤回的事项。</li>
<li>为保护个人信息，不足${SMALL}件的数字不单独列出；未列明的事项依法不主动公开。</li>
</ul>
</main>
</body>
</html>
`;
}

function published(facts: YearFacts, block: PublicBlock): readonly YearCase[] {
  return casesOfBlock(facts, block).filter(({ disclosure }) => disclosure === 'public');
}

function totals(facts: YearFacts, block: PublicBlock): string {
  const span = { ...facts, cases: casesOfBlock(facts, block) };
  const [found, closed] = [figureOf('found', span), figureOf('closed', span)];
  const rate = figureOf('rectification-rate', span);
  if (found.numerator.length < SMALL) return `<h2>总体情况</h2>\n<p>本年度事项不足${SMALL}件，不列出分项数据。</p>`;
  const open = found.numerator.length - closed.numerator.length;
  const isTelling = [closed.numerator.length, open].some((count) => count > 0 && count < SMALL);
  const rows = isTelling
    ? [['事项总数', printed(found)]]
    : [
        ['事项总数', printed(found)],
        ['已办结', printed(closed)],
        ['整改率', printed(rate)],
      ];
  const note = isTelling ? `\n<p>其中已办结或未办结的不足${SMALL}件，不分列。</p>` : '';
  const lines = rows.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('\n');
  return `<h2>总体情况</h2>\n<dl>\n${lines}\n</dl>${note}`;
}

/** One small group could be told from the total and the rest: with it, the next smallest is folded into the others as well. */
function byDomain(facts: YearFacts, block: PublicBlock): string {
  const span = { ...facts, cases: casesOfBlock(facts, block) };
  const counts = groupsOf(span, 'domain')
    .map(({ label, cases }) => ({ name: label.zh, count: figureOf('found', { ...span, cases }).numerator.length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  const shown = counts.filter(({ count }) => count >= SMALL);
  const rest = counts.slice(shown.length);
  while (rest.length > 0 && sum(rest) < SMALL) {
    const next = shown.pop();
    if (!next) return '';
    rest.unshift(next);
  }
  if (shown.length === 0) return '';
  const rows = rest.length === 0 ? shown : [...shown, { name: '其他各领域合计', count: sum(rest) }];
  return table(
    '按领域',
    ['领域', '件数'],
    rows.map(({ name, count }) => [name, String(count)]),
  );
}

const sum = (rows: readonly { readonly count: number }[]): number =>
  rows.reduce((total, { count }) => total + count, 0);

function details(facts: YearFacts, block: PublicBlock): string {
  const cases = published(facts, block);
  if (cases.length === 0) return '';
  const rows = cases.map((one) => [
    one.title,
    domains[one.domain].zh,
    one.leadUnit?.name ?? '待确定',
    one.result ? results[one.result].zh : one.stateLabel,
    one.closedOn ? chineseDate(one.closedOn) : '—',
  ]);
  return table('公开事项', ['事项', '领域', '责任单位', '办理情况', '办结日期'], rows);
}

function table(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const cell = (text: string, index: number) =>
    `<td data-label="${escapeHtml(heads[index] ?? '')}">${escapeHtml(text)}</td>`;
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n');
  return `<h2>${title}</h2>\n<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}
