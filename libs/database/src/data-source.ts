import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from './migrations/all-migrations';
import { SnakeCaseNames } from './naming';
import { preparedPg } from './prepared-pg';
import { rows } from './rows/all-rows';

/** The schema that holds every table of ours; queues keep theirs apart. */
export const SCHEMA = 'bihuan';

/** How our tables are reached; queries may name tables without the schema. */
export function dataSourceOptions(url: string, poolSize = 10): DataSourceOptions {
  return {
    type: 'postgres',
    driver: preparedPg,
    url,
    schema: SCHEMA,
    entities: rows,
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeCaseNames(),
    poolSize,
    logging: false,
    extra: { options: `-c search_path=${SCHEMA} -c timezone=UTC` },
  };
}

/** An open connection to our tables; the caller closes it. */
export async function openDataSource(url: string, poolSize?: number): Promise<DataSource> {
  return new DataSource(dataSourceOptions(url, poolSize)).initialize();
}
