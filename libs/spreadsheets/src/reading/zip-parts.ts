import { DEFLATED, packedDataOf, readZipDirectory, STORED, unpack, type ZipEntry } from '@bihuan/documents';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { DamagedSpreadsheet, EncryptedSpreadsheet, SpreadsheetTooLarge } from '../spreadsheets.errors';
import { LIMITS } from './limits';

const CHUNK = 256 * 1024;
const damagedZip = { zh: '压缩包不完整', en: 'the archive is incomplete' };

const canonical = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/** The parts of an .xlsx, which is a zip. Nothing is unpacked beyond what its directory announced, and that is bounded. */
export class ZipParts {
  private readonly entries: ReadonlyMap<string, ZipEntry>;

  constructor(
    private readonly bytes: Buffer,
    readonly fileName: string,
  ) {
    const entries = readZipDirectory(bytes);
    if (entries === null) throw new DamagedSpreadsheet(fileName, damagedZip);
    if (entries.some(({ isEncrypted }) => isEncrypted)) throw new EncryptedSpreadsheet(fileName);
    const size = entries.reduce((sum, entry) => sum + entry.size, 0);
    if (size > LIMITS.unpackedBytes) throw this.tooLarge();
    this.entries = new Map(entries.map((entry) => [canonical(entry.name), entry]));
  }

  has(name: string): boolean {
    return this.entries.has(canonical(name));
  }

  hasUnder(folder: string): boolean {
    return [...this.entries.keys()].some((name) => name.startsWith(folder));
  }

  /** A whole part as text; empty when the file has no such part. */
  text(name: string): string {
    const entry = this.entries.get(canonical(name));
    if (entry === undefined) return '';
    if (entry.size > LIMITS.partBytes) throw this.tooLarge();
    const content = unpack(this.bytes, entry);
    if (content === null) throw this.damaged();
    return content.toString('utf8');
  }

  /** A part piece by piece, unpacked while it is read. */
  async *chunks(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(canonical(name));
    const data = entry === undefined ? null : packedDataOf(this.bytes, entry);
    if (entry === undefined || data === null) throw this.damaged();
    let size = 0;
    for await (const chunk of this.unpacking(entry, data)) {
      size += chunk.length;
      if (size > entry.size) throw this.damaged();
      yield chunk;
    }
    if (size !== entry.size) throw this.damaged();
  }

  damaged(): DamagedSpreadsheet {
    return new DamagedSpreadsheet(this.fileName, damagedZip);
  }

  private tooLarge(): SpreadsheetTooLarge {
    const most = LIMITS.unpackedBytes / 1024 / 1024;
    return new SpreadsheetTooLarge(this.fileName, {
      zh: `解压后超过 ${most} MB`,
      en: `it unpacks to more than ${most} MB`,
    });
  }

  private async *unpacking(entry: ZipEntry, data: Buffer): AsyncGenerator<Buffer> {
    if (entry.method === STORED) {
      for (let at = 0; at < data.length; at += CHUNK) yield data.subarray(at, at + CHUNK);
      return;
    }
    if (entry.method !== DEFLATED) throw this.damaged();
    const inflate = createInflateRaw({ chunkSize: CHUNK });
    const source = Readable.from([data]);
    source.pipe(inflate);
    try {
      for await (const chunk of inflate) yield chunk as Buffer;
    } catch (cause) {
      throw Object.assign(this.damaged(), { cause });
    } finally {
      source.destroy();
      inflate.destroy();
    }
  }
}
