/** A kind of file that evidence may be: its media type and how such a file begins. */
type FileKind = { readonly mediaType: string; readonly begins: readonly (readonly number[])[] };

const zip = [0x50, 0x4b, 0x03, 0x04] as const;
const ole = [0xd0, 0xcf, 0x11, 0xe0] as const;
const openXml = 'application/vnd.openxmlformats-officedocument';

const kinds: Readonly<Record<string, FileKind>> = {
  pdf: { mediaType: 'application/pdf', begins: [[0x25, 0x50, 0x44, 0x46]] },
  png: { mediaType: 'image/png', begins: [[0x89, 0x50, 0x4e, 0x47]] },
  jpg: { mediaType: 'image/jpeg', begins: [[0xff, 0xd8, 0xff]] },
  jpeg: { mediaType: 'image/jpeg', begins: [[0xff, 0xd8, 0xff]] },
  docx: { mediaType: `${openXml}.wordprocessingml.document`, begins: [zip] },
  xlsx: { mediaType: `${openXml}.spreadsheetml.sheet`, begins: [zip] },
  pptx: { mediaType: `${openXml}.presentationml.presentation`, begins: [zip] },
  ofd: { mediaType: 'application/ofd', begins: [zip] },
  zip: { mediaType: 'application/zip', begins: [zip] },
  doc: { mediaType: 'application/msword', begins: [ole] },
  xls: { mediaType: 'application/vnd.ms-excel', begins: [ole] },
  wps: { mediaType: 'application/vnd.ms-works', begins: [ole, zip] },
  txt: { mediaType: 'text/plain; charset=utf-8', begins: [] },
  csv: { mediaType: 'text/csv; charset=utf-8', begins: [] },
};

/** The endings that are taken, for messages. */
export const acceptedEndings: readonly string[] = Object.keys(kinds);

/** The media type of a file by its ending, if its first bytes agree; null when it is not one of the accepted kinds. */
export function mediaTypeOf(name: string, bytes: Buffer): string | null {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const kind = Object.hasOwn(kinds, ending) ? kinds[ending] : undefined;
  if (!kind) return null;
  if (kind.begins.length === 0) return bytes.includes(0) ? null : kind.mediaType;
  return kind.begins.some((start) => start.every((byte, index) => bytes[index] === byte)) ? kind.mediaType : null;
}
