import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const POINTS_PER_MM = 72 / 25.4;
const DPI = 200;
const TOOLS = ['soffice', 'pdftotext', 'pdftoppm'];
export const missingTools = TOOLS.filter((tool) => spawnSync(tool, ['--version']).error !== undefined);
/** A desk without LibreOffice skips these; a build server without it fails, as a check that never runs is none. */
export const describeWithOffice = (ci: string | undefined) =>
  missingTools.length > 0 && ci !== 'true' ? describe.skip : describe;

/** A line of print and where it stands, in millimetres from the left and the top of the paper. */
export type Line = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly middle: number;
};
export type Page = { readonly width: number; readonly height: number; readonly lines: readonly Line[] };

/** A stroke or a character of one colour on a page: the box around it, in millimetres. */
export type Ink = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** What must be on the page; a measurement of nothing would hold. */
export function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('it is not on the page');
  return thing;
}

const isPageNumber = ({ text }: Line): boolean => /^—\d+—$/.test(text);
export const numberOn = (page: Page | undefined) => page?.lines.find(isPageNumber);
export const bodyOf = (page: Page | undefined) => (page?.lines ?? []).filter((line) => !isPageNumber(line));

function linesOf(page: string): readonly Line[] {
  const words = [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(
    ([, left, top, right, bottom, text = '']) => ({
      text,
      left: Number(left) / POINTS_PER_MM,
      right: Number(right) / POINTS_PER_MM,
      top: Number(top) / POINTS_PER_MM,
      bottom: Number(bottom) / POINTS_PER_MM,
    }),
  );
  const rows: (typeof words)[] = [];
  for (const word of words.toSorted((a, b) => a.top + a.bottom - b.top - b.bottom)) {
    const row = rows.at(-1)?.[0];
    const isSame = row !== undefined && Math.abs(row.top + row.bottom - word.top - word.bottom) < 1.5;
    if (isSame) rows.at(-1)?.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => {
    const here = row.toSorted((a, b) => a.left - b.left);
    const top = Math.min(...here.map((word) => word.top));
    const bottom = Math.max(...here.map((word) => word.bottom));
    return {
      text: here.map(({ text }) => text).join(''),
      left: here[0]?.left ?? 0,
      right: Math.max(...here.map((word) => word.right)),
      top,
      bottom,
      middle: (top + bottom) / 2,
    };
  });
}

/** Prints Word files by LibreOffice and measures what comes out. */
export class PrintShop {
  private readonly inks = new Map<string, readonly Ink[]>();
  private readonly folder = mkdtempSync(join(tmpdir(), 'bihuan-layout-'));

  /** All in one go: LibreOffice takes longer to start than to convert. */
  print(files: Readonly<Record<string, Buffer>>): void {
    const names = Object.keys(files).map((name) => join(this.folder, `${name}.docx`));
    for (const [name, docx] of Object.entries(files)) writeFileSync(join(this.folder, `${name}.docx`), docx);
    const profile = pathToFileURL(join(this.folder, 'profile')).href;
    const convert = ['--headless', '--convert-to', 'pdf', '--outdir', this.folder, ...names];
    execFileSync('soffice', [`-env:UserInstallation=${profile}`, ...convert], { stdio: 'ignore', timeout: 150_000 });
  }

  pagesOf(name: string): readonly Page[] {
    const html = join(this.folder, `${name}.html`);
    execFileSync('pdftotext', ['-bbox', join(this.folder, `${name}.pdf`), html]);
    return readFileSync(html, 'utf8')
      .split('<page ')
      .slice(1)
      .map((page) => {
        const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
        return { width: Number(width) / POINTS_PER_MM, height: Number(height) / POINTS_PER_MM, lines: linesOf(page) };
      });
  }

  /** The ink of a page, parted by white rows: what a ruler would measure, which a font's own box is not. */
  inkOf(name: string, page: number, colour: 'red' | 'black'): readonly Ink[] {
    const key = `${name} ${page} ${colour}`;
    const known = this.inks.get(key);
    if (known !== undefined) return known;
    const { pixels, width, height } = this.picture(name, page);
    const ink = boxesOf(Array.from({ length: height }, (_, y) => inkIn(pixels, { y, width, colour })));
    this.inks.set(key, ink);
    return ink;
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private picture(name: string, page: number) {
    const root = join(this.folder, `${name}-${page}`);
    const options = ['-r', String(DPI), '-f', String(page), '-l', String(page), '-singlefile'];
    execFileSync('pdftoppm', [...options, join(this.folder, `${name}.pdf`), root]);
    const file = readFileSync(`${root}.ppm`);
    const [head = '', width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 40)) ?? [];
    return { pixels: file.subarray(head.length), width: Number(width), height: Number(height) };
  }
}

type Row = { readonly left: number; readonly right: number };

function inkIn(pixels: Buffer, row: { y: number; width: number; colour: 'red' | 'black' }): Row | null {
  let left = -1;
  let right = -1;
  for (let x = 0; x < row.width; x += 1) {
    const at = (row.y * row.width + x) * 3;
    const green = pixels[at + 1] ?? 255;
    if (green >= 120) continue;
    const isRed = (pixels[at] ?? 0) > 150;
    if (isRed !== (row.colour === 'red')) continue;
    if (left === -1) left = x;
    right = x;
  }
  return left === -1 ? null : { left, right };
}

function boxesOf(rows: readonly (Row | null)[]): readonly Ink[] {
  const boxes: { left: number; right: number; top: number; bottom: number }[] = [];
  rows.forEach((row, y) => {
    if (row === null) return;
    const last = boxes.at(-1);
    if (last === undefined || last.bottom < y) boxes.push({ ...row, top: y, bottom: y + 1 });
    else {
      last.left = Math.min(last.left, row.left);
      last.right = Math.max(last.right, row.right);
      last.bottom = y + 1;
    }
  });
  const mm = (pixels: number) => (pixels / DPI) * 25.4;
  return boxes.map(({ left, right, top, bottom }) => ({
    left: mm(left),
    right: mm(right + 1),
    top: mm(top),
    bottom: mm(bottom),
  }));
}
