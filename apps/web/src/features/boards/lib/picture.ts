/** What stands around the drawing when it is taken away. */
export type PictureWords = Readonly<{ title: string; summary: string; asOf: string; legend: readonly string[] }>;

const NS = 'http://www.w3.org/2000/svg';
const inlined = ['fill', 'stroke', 'font-size', 'font-family', 'font-weight', 'paint-order'] as const;
const [PAD, LINE] = [20, 26];

/**
 * The drawing as a picture that needs nothing of the page: colours and fonts are written into it, the title, the sentence
 * and the day stand around it.
 */
export function pictureOf(drawing: HTMLElement, { title, summary, asOf, legend }: PictureWords): SVGSVGElement | null {
  const chart = drawing.querySelector<SVGSVGElement>('svg.recharts-surface');
  if (!chart) return null;
  const { width, height } = chart.getBoundingClientRect();
  const ofPage = getComputedStyle(drawing);
  const picture = document.createElementNS(NS, 'svg');
  const marks = [...(drawing.parentElement?.querySelectorAll<SVGSVGElement>('ul svg') ?? [])];
  const below = PAD + 3 * LINE + (marks.length > 0 ? LINE : 0);
  const legendWidth = legend.reduce((sum, words) => sum + widthOf(words, 14) + 50, 0);
  const widest = Math.max(width, widthOf(title, 18), widthOf(summary, 14), widthOf(asOf, 13), legendWidth);
  const [fullWidth, fullHeight] = [widest + 2 * PAD, below + height + LINE + PAD];
  set(picture, { xmlns: NS, width: fullWidth, height: fullHeight, viewBox: `0 0 ${fullWidth} ${fullHeight}` });
  const paper = document.createElementNS(NS, 'rect');
  set(paper, { width: fullWidth, height: fullHeight, fill: ofPage.getPropertyValue('--paper').trim() });
  const text = (words: string, at: { x: number; y: number; size: number }) => {
    const node = document.createElementNS(NS, 'text');
    const fill = ofPage.color;
    set(node, { x: at.x, y: at.y, 'font-size': at.size, 'font-family': ofPage.fontFamily, fill });
    node.textContent = words;
    return node;
  };
  picture.append(paper, text(title, { x: PAD, y: PAD + 16, size: 18 }));
  picture.append(text(summary, { x: PAD, y: PAD + 16 + LINE, size: 14 }));
  let x = PAD;
  marks.forEach((mark, n) => {
    const words = legend[n] ?? '';
    const copy = withStyles(mark);
    set(copy, { x, y: PAD + 2 * LINE });
    picture.append(copy, text(words, { x: x + 34, y: PAD + 2 * LINE + 13, size: 14 }));
    x += 50 + widthOf(words, 14);
  });
  const copy = withStyles(chart);
  set(copy, { x: PAD, y: below - LINE, width, height });
  picture.append(copy, text(asOf, { x: PAD, y: fullHeight - PAD, size: 13 }));
  return picture;
}

/** About as wide as a line is drawn: Chinese characters are square, others about half as wide. */
function widthOf(words: string, size: number): number {
  return [...words].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2e80 ? size : size * 0.62), 0);
}

/** A copy with the styles that the page gives it. */
function withStyles(source: SVGSVGElement): SVGSVGElement {
  const copy = source.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return source;
  const originals = [source, ...source.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((node, at) => {
    const original = originals[at];
    if (!original) return;
    const styles = getComputedStyle(original);
    for (const name of inlined) node.setAttribute(name, styles.getPropertyValue(name));
    node.removeAttribute('style');
    node.removeAttribute('class');
  });
  return copy;
}

export function svgFile(picture: SVGSVGElement): Blob {
  return new Blob([new XMLSerializer().serializeToString(picture)], { type: 'image/svg+xml' });
}

/** Twice as large as on the screen, so that it prints sharply. */
export async function pngFile(picture: SVGSVGElement): Promise<Blob> {
  const [width, height] = [Number(picture.getAttribute('width')) * 2, Number(picture.getAttribute('height')) * 2];
  const address = URL.createObjectURL(svgFile(picture));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width, height];
    canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be drawn'))),
        'image/png',
      );
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

function set(node: SVGElement, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
}
