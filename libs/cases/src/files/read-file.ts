import { visibleCases } from '@bihuan/access';
import type { Actor } from '@bihuan/contracts';
import { StoredFileRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MissingFile } from '../cases.errors';

/** A file's content, for whoever uploaded it or may see a case in which it is evidence. */
@Injectable()
export class ReadFile {
  constructor(private readonly dataSource: DataSource) {}

  async execute(actor: Actor, fileId: string): Promise<StoredFileRow> {
    const visible = visibleCases(actor, 3);
    const found = (await this.dataSource.query(
      `SELECT 1 FROM stored_file f WHERE f.id = $1 AND (f.uploaded_by = $2 OR EXISTS (
         SELECT 1 FROM evidence e JOIN "case" c ON c.id = e.case_id WHERE e.file_id = f.id AND ${visible.sql}))`,
      [fileId, actor.personId, ...visible.params],
    )) as unknown[];
    const file =
      found.length > 0
        ? await this.dataSource.manager
            .createQueryBuilder(StoredFileRow, 'file')
            .addSelect('file.content')
            .where('file.id = :fileId', { fileId })
            .getOne()
        : null;
    if (!file) throw new MissingFile();
    return file;
  }
}
