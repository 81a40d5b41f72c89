import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const css = readFileSync(join(__dirname, 'styles.css'), 'utf8');

/** The colours of the first rule with this selector. */
function coloursOf(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  const body = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...body.matchAll(/(--[\w-]+): (#[\da-f]{3,6});/g)].map(([, name, value]) => [name, value]),
  );
}

const light = coloursOf('.on-paper');
const schemes = { light, dark: { ...light, ...coloursOf(":root[data-mantine-color-scheme='dark']") } };

function luminance(hex: string): number {
  const digits =
    hex.length === 4 ? Array.from(hex.slice(1), (digit) => digit + digit) : (hex.slice(1).match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0] = digits.map((pair) => {
    const share = Number.parseInt(pair, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

const grounds = ['--paper', '--ground', '--shade', '--hover'];
const texts: readonly (readonly [text: string, on: readonly string[]])[] = [
  ['--ink', [...grounds, '--hover-strong', '--accent-tint', '--accent-tint-strong', '--mark', '--quiet-tint']],
  ['--ink-soft', [...grounds, '--hover-strong', '--accent-tint']],
  ['--placeholder', ['--paper']],
  ['--accent', [...grounds, '--accent-tint', '--accent-tint-strong']],
  ['--good', [...grounds, '--good-tint']],
  ['--info', [...grounds, '--info-tint']],
  ['--warn', [...grounds, '--warn-tint']],
  ['--danger', [...grounds, '--danger-tint']],
  ['--quiet', [...grounds, '--quiet-tint']],
  ['--on-header', ['--header']],
  ['--count', ['--on-header']],
  ['--on-good-deep', ['--good-deep']],
];
/** What is seen without being read: the edge of a field, the ring of the keyboard. */
const parts: readonly (readonly [part: string, on: readonly string[]])[] = [
  ['--control', ['--paper', '--ground', '--shade']],
  ['--focus', ['--paper', '--ground', '--shade']],
  ['--good-line', ['--paper']],
  ['--info-line', ['--paper']],
];

describe.each(Object.entries(schemes))('the colours of a %s screen', (_scheme, colours) => {
  const faint = (pairs: typeof texts, least: number) =>
    pairs.flatMap(([name, on]) =>
      on
        .map((ground) => ({
          pair: `${name} on ${ground}`,
          ratio: contrast(colours[name] ?? '', colours[ground] ?? ''),
        }))
        .filter(({ ratio }) => !(ratio >= least)),
    );

  it('let every text be read', () => {
    expect(faint(texts, 4.5)).toEqual([]);
  });

  it('let every part be seen', () => {
    expect(faint(parts, 3)).toEqual([]);
  });
});
