import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentBlock, DocumentTree } from '@bihuan/contracts';
import { renderDocx } from './render-docx';

const POINTS_PER_MM = 72 / 25.4;
const SENTENCE =
  '经核查反映的夜间施工噪音扰民问题属实责令施工单位整改并依法处以罚款并建立长效机制定期回访确保问题不反弹';

const tools = ['soffice', 'pdftotext'];
const missing = tools.filter((tool) => spawnSync(tool, ['--version']).error !== undefined);
/** A desk without LibreOffice skips these; a build server without it fails, as a check that never runs is none. */
const describeWithOffice = missing.length > 0 && process.env['CI'] !== 'true' ? describe.skip : describe;

type Line = { readonly text: string; readonly x: number; readonly y: number };

const directory = mkdtempSync(join(tmpdir(), 'bihuan-layout-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Lines of each page, top down; words that stand at one height are one line. */
async function pagesOf(blocks: readonly DocumentBlock[]): Promise<readonly (readonly Line[])[]> {
  const tree: DocumentTree = {
    title: '版面',
    addressee: null,
    issuer: '海川区人民政府',
    date: '2026-12-31',
    documentNumber: null,
    signatory: null,
    blocks,
  };
  writeFileSync(join(directory, 'layout.docx'), await renderDocx(tree));
  const profile = pathToFileURL(mkdtempSync(join(directory, 'profile-'))).href;
  const convert = ['--headless', '--convert-to', 'pdf', '--outdir', directory, join(directory, 'layout.docx')];
  execFileSync('soffice', [`-env:UserInstallation=${profile}`, ...convert], { stdio: 'ignore', timeout: 150_000 });
  execFileSync('pdftotext', ['-bbox', join(directory, 'layout.pdf'), join(directory, 'layout.html')]);
  return readFileSync(join(directory, 'layout.html'), 'utf8').split('<page ').slice(1).map(linesOf);
}

function linesOf(page: string): readonly Line[] {
  const words = [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g)].map(
    ([, x, top, bottom, text = '']) => ({ text, x: Number(x), y: (Number(top) + Number(bottom)) / 2 }),
  );
  const heights = [...new Set(words.map(({ y }) => Math.round(y)))].sort((a, b) => a - b);
  return heights.map((height) => {
    const here = words.filter(({ y }) => Math.round(y) === height).sort((a, b) => a.x - b.x);
    return { text: here.map(({ text }) => text).join(''), x: here[0]?.x ?? 0, y: height };
  });
}

const isPageNumber = ({ text }: Line): boolean => /^—\d+—$/.test(text);
const bodyOf = (page: readonly Line[] | undefined) => (page ?? []).filter((line) => !isPageNumber(line));
const longText = (paragraphs: number): readonly DocumentBlock[] =>
  Array.from({ length: paragraphs }, () => ({ type: 'paragraph', runs: [{ text: SENTENCE.repeat(6) }] }));

describeWithOffice('the layout of GB/T 9704, as LibreOffice draws it', () => {
  it('has 22 lines of 28 characters on a page, and numbers at the outer edges', async () => {
    expect(missing).toEqual([]);
    const pages = await pagesOf([{ type: 'heading', level: 1, text: '一、总体情况' }, ...longText(9)]);
    expect(pages.length).toBeGreaterThanOrEqual(4);
    for (const page of pages.slice(0, -1)) {
      expect(bodyOf(page)).toHaveLength(22);
      expect(Math.max(...bodyOf(page).map(({ text }) => text.length))).toBe(28);
    }
    const paragraph = bodyOf(pages[0]).slice(1);
    expect(paragraph.slice(0, 3).map(({ text }) => text.length)).toEqual([26, 28, 28]);
    expect((paragraph[0]?.x ?? 0) - (paragraph[1]?.x ?? 0)).toBeCloseTo(32, 0);
    expect((paragraph[1]?.x ?? 0) / POINTS_PER_MM).toBeCloseTo(28, 0);
    const numbers = pages.flatMap((page) => page.filter(isPageNumber));
    expect(numbers.map(({ text }) => text)).toEqual(pages.map((_, index) => `—${index + 1}—`));
    const middle = (210 / 2) * POINTS_PER_MM;
    expect(numbers.map(({ x }) => x > middle)).toEqual(pages.map((_, index) => index % 2 === 0));
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
    expect(date?.x ?? 0).toBeGreaterThan(issuer?.x ?? 0);
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
