import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PdfCopyRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ConversionFailed, ConverterBusy } from '../documents.errors';
import { findSoffice } from './find-soffice';
import { runSoffice } from './run-soffice';

/** Who waits for longer than this many conversions is better told so. */
const LONGEST_QUEUE = 20;

/**
 * Makes PDFs of Word files by LibreOffice, where there is one: one at a time in a process, as each takes a core and some
 * 200 MB. What was made is kept by the hash of the Word file, so the same document is converted once.
 */
@Injectable()
export class PdfConverter implements OnModuleDestroy {
  private readonly program: string | null;
  private folder: Promise<string> | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    config: AppConfig,
  ) {
    this.program = findSoffice(config.libreOffice.program, config.libreOffice.searchPath);
  }

  /** Whether PDF can be offered at all; screens ask before they draw a button. */
  isAvailable(): boolean {
    return this.program !== null;
  }

  /** The PDF of a Word file; null where LibreOffice is not found. Throws `ConversionFailed` when it makes nothing of the file. */
  async convert(docx: Buffer): Promise<Buffer | null> {
    if (this.program === null) return null;
    const docxSha256 = createHash('sha256').update(docx).digest('hex');
    const kept = await this.kept(docxSha256);
    if (kept !== null) return kept;
    const pdf = await this.inTurn(this.program, docx);
    if (pdf === null) throw new ConversionFailed();
    await this.dataSource
      .createQueryBuilder()
      .insert()
      .into(PdfCopyRow)
      .values({ docxSha256, pdf, madeAt: this.clock.now() })
      .orIgnore()
      .execute();
    return pdf;
  }

  async onModuleDestroy(): Promise<void> {
    await this.last.catch(() => undefined);
    if (this.folder !== null) await rm(await this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  private async kept(docxSha256: string): Promise<Buffer | null> {
    const rows: { pdf: Buffer }[] = await this.dataSource.query('SELECT pdf FROM pdf_copy WHERE docx_sha256 = $1', [
      docxSha256,
    ]);
    return rows[0]?.pdf ?? null;
  }

  private inTurn(program: string, docx: Buffer): Promise<Buffer | null> {
    if (this.waiting >= LONGEST_QUEUE) throw new ConverterBusy();
    this.waiting += 1;
    const turn = this.last.then(async () => {
      this.folder ??= mkdtemp(join(tmpdir(), 'bihuan-pdf-'));
      return runSoffice({ program, folder: await this.folder, docx });
    });
    this.last = turn.catch(() => undefined).finally(() => (this.waiting -= 1));
    return turn;
  }
}
