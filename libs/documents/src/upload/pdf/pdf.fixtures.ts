/** A line to print: its words, and where it begins, in points from the lower left corner of an A4 page. */
export type PrintedLine = { readonly text: string; readonly x: number; readonly y: number };

const SIZE = 16;
const A4 = '[0 0 595 842]';

function hex(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
}

function contentOf(lines: readonly PrintedLine[]): string {
  const shown = lines.map(({ text, x, y }) => `BT /F1 ${SIZE} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`);
  return shown.join('\n');
}

function stream(content: string): string {
  return `<< /Length ${Buffer.byteLength(content)} >>\nstream\n${content}\nendstream`;
}

const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end`;

function fonts(unicode: number): string[] {
  return [
    `<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [4 0 R]${unicode > 0 ? ` /ToUnicode ${unicode} 0 R` : ''} >>`,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /Own /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
    stream(TO_UNICODE),
  ];
}

/** A PDF as an office prints one: letters at their places, a table that tells which letters they are. */
export function printedPdf(pages: readonly (readonly PrintedLine[])[], extra = ''): Buffer {
  const firstPage = 7;
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...fonts(6),
    ...pages.flatMap((lines, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox ${A4} /Resources << /Font << /F1 3 0 R >> >> /Contents ${firstPage + index * 2 + 1} 0 R >>`,
      stream(contentOf(lines)),
    ]),
  ];
  let body = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = Buffer.byteLength(body);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const start = Buffer.byteLength(body);
  const size = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R${extra} >>\nstartxref\n${start}\n%%EOF\n`,
  );
}

/** Lines as a page sets them: a paragraph's first line indented by two letters, the head and the page number at the edges. */
export function setPage(
  lines: readonly string[],
  edge: { readonly head: string; readonly foot: string },
): PrintedLine[] {
  const body = lines.map((line, index) => {
    const isIndented = line.startsWith('\u3000');
    return { text: line.trim(), x: isIndented ? 90 + SIZE * 2 : 90, y: 700 - index * 28 };
  });
  return [{ text: edge.head, x: 90, y: 790 }, ...body, { text: edge.foot, x: 290, y: 50 }];
}
