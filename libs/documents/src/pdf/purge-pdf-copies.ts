import { PdfCopyRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';

const KEPT_DAYS = 30;
const DAY = 86_400_000;

/** Forgets PDFs made a month ago: whoever asks again waits a few seconds again. */
@Injectable()
export class PurgePdfCopies {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Tells how many it removed. */
  async execute(): Promise<number> {
    const madeAt = LessThan(new Date(this.clock.now().getTime() - KEPT_DAYS * DAY));
    return (await this.dataSource.manager.delete(PdfCopyRow, { madeAt })).affected ?? 0;
  }
}
