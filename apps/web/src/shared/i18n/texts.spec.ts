import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { en, zh } from './resources';
import type { TextTree } from './texts';

const SOURCES = join(__dirname, '../..');
const HAN = /\p{Script=Han}/u;

function flat(tree: TextTree, path = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([name, part]): [string, string][] =>
    typeof part === 'string' ? [[`${path}${name}`, part]] : flat(part, `${path}${name}.`),
  );
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

const chinese = new Map(flat(zh));
const english = new Map(flat(en));
const blanksOf = (text: string | undefined): string[] =>
  [...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').toSorted();

const sources = filesBelow(SOURCES)
  .filter((path) => /\.tsx?$/.test(path) && !/\.(spec|fixtures)\.tsx?$|\/texts\/|\/testing\/|\.d\.ts$/.test(path))
  .map((path) => ({ path: relative(SOURCES, path), source: readFileSync(path, 'utf8') }));
/** Without what readers of the screen never see. */
const withoutComments = (source: string) => source.replaceAll(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1');
/** Keys as they are written out, and those with blanks (`t(\`part.${which}\`)`) as patterns. */
const exact = new Set(
  sources.flatMap(({ source }) => [...source.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, key]) => key)),
);
const templates = sources.flatMap(({ source }) =>
  [...source.matchAll(/`(\w+\.[\w.-]*\$\{[^`]*)`/g)].map(([, text]) => text ?? ''),
);
const patterns = [...new Set(templates)].map(
  (text) =>
    new RegExp(
      `^${text
        .split(/\$\{[^}]*\}/)
        .map(escaped)
        .join('[\\w-]+')}$`,
    ),
);

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** What is written on paper, or names a field of it: data, in whatever language the screen is. */
const onPaper = [
  // as cells are typed and copied
  "value: '是'",
  "value: '否'",
  "'working-days': '个工作日'",
  "? '是' : '否'",
  "const BASIS = '《政府督查工作条例》第二十一条';",
  "fields['标题']",
  'fields.标题',
  '签发人：{tree.signatory}',
];

describe('the texts of the screens', () => {
  it('say the same in both languages', () => {
    expect([...english.keys()].toSorted()).toEqual([...chinese.keys()].toSorted());
  });

  it('leave the same blanks in both languages', () => {
    const differing = [...chinese].filter(
      ([key, text]) => blanksOf(text).join(',') !== blanksOf(english.get(key)).join(','),
    );
    expect(differing).toEqual([]);
  });

  it('are never empty', () => {
    expect([...chinese, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('are English in English', () => {
    const mixed = [...english].filter(([, text]) => HAN.test(text)).map(([key]) => key);
    // the second tells how a deadline is typed into a cell
    expect(mixed.toSorted()).toEqual(['common.otherLanguage', 'ledgerGrid.edit.deadlineHint']);
  });

  it('are each used somewhere', () => {
    const unused = [...chinese.keys()].filter((key) => !exact.has(key) && !patterns.some((one) => one.test(key)));
    expect(unused).toEqual([]);
  });

  it('stand nowhere else: no component has Chinese words of its own', () => {
    const own = sources.flatMap(({ path, source }) =>
      withoutComments(source)
        .split('\n')
        .filter(
          (line) => HAN.test(line) && !/\bzh: '|\bas\('/.test(line) && !onPaper.some((words) => line.includes(words)),
        )
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(own).toEqual([]);
  });
});
