import { AppConfig } from '@bihuan/platform';
import { Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { openDataSource } from './data-source';
import { DataSourceHealth } from './data-source-health';

/** One open {@link DataSource} for the process, closed last. */
@Global()
@Module({
  providers: [
    DataSourceHealth,
    { provide: DataSource, inject: [AppConfig], useFactory: (config: AppConfig) => openDataSource(config.databaseUrl) },
  ],
  exports: [DataSource, DataSourceHealth],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
