import { textOfUpload } from '../text-of-upload';
import { LIMITS } from '../limits';

async function read(page: string | Buffer): Promise<string> {
  const result = await textOfUpload({ name: '报告.html', bytes: Buffer.from(page) });
  return result.accepted ? result.text : `${result.refusal.code}: ${result.refusal.message.zh}`;
}

const REPORT = `<h2>青禾区2024年法治政府建设情况报告</h2>
<p>&emsp;&emsp;一、存在的问题</p><p>（一）执法力量不足。<span>部分镇街</span>缺少专职人员。<br>（二）普法形式单一。</p>
<table><tr><td>问题</td><td>责任单位</td></tr></table>`;
const LINES = [
  '青禾区2024年法治政府建设情况报告',
  '一、存在的问题',
  '（一）执法力量不足。部分镇街缺少专职人员。',
  '（二）普法形式单一。',
  '问题',
  '责任单位',
];
const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;

describe('the text of a saved web page', () => {
  it('is its main part, a line for each paragraph', async () => {
    expect((await read(page(REPORT))).replace(/[\u2003]/gu, '').split('\n')).toEqual(
      LINES.slice(0, 4).concat('问题 责任单位'),
    );
  });

  it('leaves out navigation, scripts, styles, hidden parts and the footer', async () => {
    const links = '<a href="#">政务公开</a><a href="#">互动交流</a>'.repeat(20);
    const around = page(
      `<div class="top">${links}</div><script>var x = "一是脚本";</script><style>p{}</style>
       <div class="main"><div class="crumbs">${links}</div><div id="zoom">${REPORT}</div></div>
       <div style="display:none">看不见的字</div><footer>版权所有</footer><div class="bottom">${links}</div>`,
    );
    const text = await read(around);
    expect(text).toContain('（一）执法力量不足。部分镇街缺少专职人员。');
    for (const words of ['政务公开', '脚本', '看不见', '版权所有']) expect(text).not.toContain(words);
  });

  it('puts the title above that the page names and the main part does not', async () => {
    const named = page('<p>一、存在的问题</p><p>执法力量不足。</p>', '<meta name="ArticleTitle" content="青禾区报告">');
    expect((await read(named)).split('\n')[0]).toBe('青禾区报告');
    const titled = page('<p>一、存在的问题</p>', '<title>青禾区法治报告-青禾区人民政府网</title>');
    expect((await read(titled)).split('\n')[0]).toBe('青禾区法治报告');
  });

  it('is read from the encodings that offices save pages in', async () => {
    const gb = Buffer.concat([
      Buffer.from('<html><body><p>'),
      Buffer.from([0xce, 0xca, 0xcc, 0xe2]),
      Buffer.from('</p></body></html>'),
    ]);
    expect(await read(gb)).toBe('问题');
  });

  it('is refused when the page has too many tags, before it is taken apart', async () => {
    expect(await read(page('<b>'.repeat(LIMITS.html.tags)))).toMatch(/^document\/too-large/u);
  });

  it('survives a page that nests as deep as it may', async () => {
    const depth = LIMITS.html.tags / 2 - 20;
    expect(await read(page(`${'<div>'.repeat(depth)}整改到位${'</div>'.repeat(depth)}`))).toBe('整改到位');
  });
});
