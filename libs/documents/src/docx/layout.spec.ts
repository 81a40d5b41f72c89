import type { DocumentBlock, DocumentTree } from '@bihuan/contracts';
import { bodyOf, describeWithOffice, missingTools, numberOn, PrintShop, type Page } from './paper.fixtures';
import { renderDocx } from './render-docx';

const SENTENCE =
  '经核查反映的夜间施工噪音扰民问题属实责令施工单位整改并依法处以罚款并建立长效机制定期回访确保问题不反弹';

const shop = new PrintShop();
afterAll(() => shop.close());

async function pagesOf(blocks: readonly DocumentBlock[]): Promise<readonly Page[]> {
  const tree: DocumentTree = {
    title: '版面',
    addressee: null,
    issuer: '海川区人民政府',
    date: '2026-12-31',
    documentNumber: null,
    signatory: null,
    blocks,
  };
  shop.print({ layout: await renderDocx(tree) });
  return shop.pagesOf('layout');
}

const longText = (paragraphs: number): readonly DocumentBlock[] =>
  Array.from({ length: paragraphs }, () => ({ type: 'paragraph', runs: [{ text: SENTENCE.repeat(6) }] }));

describeWithOffice(process.env['CI'])('the layout of GB/T 9704, as LibreOffice draws it', () => {
  it('has 22 lines of 28 characters on a page, and numbers at the outer edges', async () => {
    expect(missingTools).toEqual([]);
    const pages = await pagesOf([{ type: 'heading', level: 1, text: '一、总体情况' }, ...longText(9)]);
    expect(pages.length).toBeGreaterThanOrEqual(4);
    for (const page of pages.slice(0, -1)) {
      expect(bodyOf(page)).toHaveLength(22);
      expect(Math.max(...bodyOf(page).map(({ text }) => text.length))).toBe(28);
    }
    const paragraph = bodyOf(pages[0]).slice(1);
    expect(paragraph.slice(0, 3).map(({ text }) => text.length)).toEqual([26, 28, 28]);
    expect((paragraph[0]?.left ?? 0) - (paragraph[1]?.left ?? 0)).toBeCloseTo((32 * 25.4) / 72, 0);
    expect(paragraph[1]?.left).toBeCloseTo(28, 0);
    const numbers = pages.map(numberOn);
    expect(numbers.map((number) => number?.text)).toEqual(pages.map((_, index) => `—${index + 1}—`));
    expect(numbers.map((number) => (number?.left ?? 0) > 210 / 2)).toEqual(pages.map((_, index) => index % 2 === 0));
  }, 180_000);

  it('keeps headings in order and with their text, and closes with issuer and date on one page', async () => {
    const pages = await pagesOf([
      { type: 'title', text: '海川区人民政府\n整改落实情况报告' },
      { type: 'heading', level: 1, text: '一、总体情况' },
      ...longText(1),
      { type: 'heading', level: 2, text: '（一）整改部署' },
      ...longText(2),
      { type: 'signature', issuer: '海川区人民政府', date: '2026-12-31' },
    ]);
    const lines = pages.flatMap(bodyOf).map(({ text }) => text);
    const order = ['海川区人民政府', '整改落实情况报告', '一、总体情况', '（一）整改部署'].map((text) =>
      lines.indexOf(text),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
    for (const page of pages) expect(bodyOf(page).at(-1)?.text).not.toMatch(/^(一、|（一）)/);
    const [issuer, date] = bodyOf(pages.at(-1)).slice(-2);
    expect([issuer?.text, date?.text]).toEqual(['海川区人民政府', '2026年12月31日']);
    expect(date?.left ?? 0).toBeGreaterThan(issuer?.left ?? 0);
  }, 180_000);

  it('repeats the head of a table on every page that it reaches', async () => {
    const row = { cells: [{ text: '1' }, { text: SENTENCE }, { text: `${SENTENCE}${SENTENCE}` }] };
    const pages = await pagesOf([
      {
        type: 'table',
        columns: [
          { header: '序号', width: 6, align: 'center' },
          { header: '整改措施', width: 30, align: 'left' },
          { header: '完成情况', width: 40, align: 'left' },
        ],
        rows: Array.from({ length: 20 }, () => row),
      },
    ]);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(bodyOf(page)[0]?.text).toBe('序号整改措施完成情况');
  }, 180_000);
});
