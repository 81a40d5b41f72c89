import { createHash, randomUUID } from 'node:crypto';
import type { Actor, StoredFileView } from '@bihuan/contracts';
import { StoredFileRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FileTooLarge, RefusedFile } from '../cases.errors';
import { acceptedEndings, mediaTypeOf } from './file-kinds';

/** The largest file that is taken, in bytes. */
export const FILE_LIMIT = 20 * 1024 * 1024;

/** Keeps an uploaded file in the database: it is saved with the cases and backed up with them (ADR 0005). */
@Injectable()
export class StoreFile {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, upload: { readonly name: string; readonly bytes: Buffer }): Promise<StoredFileView> {
    const { bytes } = upload;
    const name = keepableName(upload.name);
    if (bytes.length > FILE_LIMIT) throw new FileTooLarge(FILE_LIMIT);
    if (bytes.length === 0) throw new RefusedFile(`文件“${name}”是空的`, `The file “${name}” is empty`);
    const mediaType = mediaTypeOf(name, bytes);
    if (!mediaType) {
      const endings = acceptedEndings.join(', ');
      throw new RefusedFile(
        `不接收“${name}”：内容与扩展名不符，或不属于可接收的类型（${endings}）`,
        `“${name}” is refused: its content does not fit its ending, or it is none of ${endings}`,
      );
    }
    const view = {
      id: randomUUID(),
      name,
      mediaType,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
    await this.dataSource.manager.insert(StoredFileRow, {
      ...view,
      content: bytes,
      uploadedBy: actor.personId,
      uploadedAt: this.clock.now(),
    });
    return view;
  }
}

/** A name without paths, control characters and marks that turn the direction of reading, which make an ending look like another. */
function keepableName(name: string): string {
  const end = name.replaceAll(/[/\\\p{Cc}\p{Bidi_Control}]/gu, '_').slice(-200);
  return end.replaceAll(/\p{Surrogate}/gu, '') || '未命名';
}
