import { Injectable, ServiceUnavailableException } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Whether the database answers. */
@Injectable()
export class DataSourceHealth {
  constructor(private readonly dataSource: DataSource) {}

  /** Resolves when the database answers; otherwise a 503. */
  async check(): Promise<void> {
    try {
      await this.dataSource.query('SELECT 1');
    } catch (cause) {
      throw new ServiceUnavailableException('The database does not answer', { cause });
    }
  }
}
