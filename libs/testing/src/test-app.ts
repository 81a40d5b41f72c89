import { DatabaseModule } from '@bihuan/database';
import type { ModuleMetadata, Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import type { FakeClock } from './fake-clock';
import { testPlatform } from './platform';
import { testDatabase, type TestDatabase } from './test-database';

/** Modules of ours on a database of the test's own, at a time of the test's choosing. Close it, or the run does not end. */
export class TestApp {
  private constructor(
    readonly database: TestDatabase,
    private readonly nest: TestingModule,
  ) {}

  static async open(clock: FakeClock, modules: NonNullable<ModuleMetadata['imports']>): Promise<TestApp> {
    const database = await testDatabase();
    const imports = [testPlatform(database.url, clock), DatabaseModule, ...modules];
    return new TestApp(database, await Test.createTestingModule({ imports }).compile());
  }

  get<Provider>(provider: Type<Provider>): Provider {
    return this.nest.get(provider);
  }

  async close(): Promise<void> {
    await this.nest.close();
    await this.database.close();
  }
}
