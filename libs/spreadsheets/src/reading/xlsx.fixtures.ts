import { crc32, deflateRawSync } from 'node:zlib';

/** A file of a zip; `announced` is the size that its directory claims, where it lies. */
export type PackedFile = { readonly name: string; readonly text: string | Buffer; readonly announced?: number };

function record(file: PackedFile, data: Buffer, packed: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x0800, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(file.announced ?? data.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(file.name), 22);
  return fields;
}

const signed = (signature: string): Buffer => Buffer.from(signature, 'hex');

/** A deflated zip, put together by hand so that it can lie. */
export function packZip(files: readonly PackedFile[]): Buffer {
  const bodies: Buffer[] = [];
  const records: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const data = Buffer.from(file.text);
    const packed = deflateRawSync(data);
    const fields = record(file, data, packed);
    const name = Buffer.from(file.name);
    const body = Buffer.concat([signed('504b0304'), fields, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    records.push(Buffer.concat([signed('504b0102'), Buffer.from([20, 0]), fields, rest, name]));
    bodies.push(body);
    at += body.length;
  }
  const directory = Buffer.concat(records);
  const end = Buffer.alloc(22);
  signed('504b0506').copy(end);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook with one sheet, each replaceable. */
export type Parts = {
  readonly sheet?: string;
  readonly texts?: string;
  readonly styles?: string;
  readonly workbook?: string;
};

export const sheetOf = (rows: string, after = ''): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${after}</worksheet>`;

export function partsOf({ sheet = sheetOf(''), texts = '', styles = '', workbook }: Parts): readonly PackedFile[] {
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="r${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (...all: readonly string[]): string => `<Relationships>${all.join('')}</Relationships>`;
  return [
    { name: '_rels/.rels', text: relations(relation(1, 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: relations(
        relation(1, 'worksheet', 'worksheets/sheet1.xml'),
        relation(2, 'sharedStrings', '/xl/sharedStrings.xml'),
        relation(3, 'styles', 'styles.xml'),
      ),
    },
    {
      name: 'xl/workbook.xml',
      text:
        workbook ??
        `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="台账" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    { name: 'xl/worksheets/sheet1.xml', text: sheet },
    { name: 'xl/sharedStrings.xml', text: texts === '' ? '<sst/>' : `<sst>${texts}</sst>` },
    { name: 'xl/styles.xml', text: styles === '' ? '<styleSheet/>' : `<styleSheet>${styles}</styleSheet>` },
  ];
}

/** An .xlsx of these parts. */
export const rawXlsx = (parts: Parts): Buffer => packZip(partsOf(parts));
