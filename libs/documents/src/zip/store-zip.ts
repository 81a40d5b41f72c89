import { crc32 } from 'node:zlib';
import { HEADER_SIGNATURE } from './zip-directory';

export type ZipFile = { readonly name: string; readonly data: Buffer };

const RECORD_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const VERSION = 20;
const UTF8_NAME = 0x0800;
const DATE = 0x0021;
/** Who made the zip: of names from DOS, unzip believes that they are not in UTF-8, whatever the zip says. */
const UNIX = 3;
/** A file that its owner may change and everybody read. */
const ORDINARY_FILE = (0o100644 << 16) >>> 0;

/** The fields that a file's header and its record in the directory share, from the version on. */
function shared({ name, data }: ZipFile): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAME, 2);
  fields.writeUInt16LE(DATE, 8);
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(data.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}

/** What stands before a file's data, and the data. */
export function header(file: ZipFile): Buffer {
  return Buffer.concat([signed(HEADER_SIGNATURE), shared(file), Buffer.from(file.name), file.data]);
}

/** What the directory at the end says of a file. */
export function record(file: ZipFile, headerAt: number): Buffer {
  const version = Buffer.from([VERSION, UNIX]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(ORDINARY_FILE, 6);
  rest.writeUInt32LE(headerAt, 10);
  return Buffer.concat([signed(RECORD_SIGNATURE), version, shared(file), rest, Buffer.from(file.name)]);
}

/**
 * Packs files into a zip without compressing them.
 * What a stranger sent is unpacked within bounds and handed on in a zip of our own making: whoever reads it next finds
 * exactly the files that were checked, however cunningly the first zip was put together.
 */
export function storeZip(files: readonly ZipFile[]): Buffer {
  const headers = files.map(header);
  let at = 0;
  const records = files.map((file, index) => {
    const made = record(file, at);
    at += headers[index]?.length ?? 0;
    return made;
  });
  const directory = Buffer.concat(records);
  return Buffer.concat([...headers, directory, endOf(files.length, directory.length, at)]);
}

/** The end of a zip: how many files there are, and where its directory stands. */
export function endOf(files: number, directorySize: number, directoryAt: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_SIGNATURE, 0);
  end.writeUInt16LE(files, 8);
  end.writeUInt16LE(files, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(directoryAt, 16);
  return end;
}
