import { VerifyJournal } from '@bihuan/cases';
import { openDataSource } from '@bihuan/database';
import { VerifyYears, YearFreezeQueries } from '@bihuan/reports';
import { demoAccounts, demoPassword, loadDemo } from '../demo';
import { DataFolder } from '../running/data-folder';
import { withDatabase } from '../running/local-database';
import { prepareDatabase } from '../running/prepare-database';

/** `migrate`: brings the database up to date and says what it did. */
export function runMigrations(): Promise<void> {
  return withDatabase(new DataFolder(), async (url) => {
    const applied = await prepareDatabase(url);
    console.log(
      applied > 0 ? `数据库结构已升级（${applied} 步） / ${applied} migrations applied` : '已是最新 / up to date',
    );
  });
}

/** `demo`: loads the demonstration office into an empty database. */
export function runDemo(): Promise<void> {
  return withDatabase(new DataFolder(), async (url) => {
    await prepareDatabase(url);
    const loaded = await loadDemo({ databaseUrl: url, now: new Date(), say: console.log });
    console.log(`${loaded.units} 个单位、${loaded.people} 名人员、${loaded.cases} 件事项；初始密码 ${demoPassword}`);
    for (const { login, name, duty } of demoAccounts) console.log(`  ${login.padEnd(10)} ${duty.zh}：${name}`);
  });
}

/** `journal verify`: recomputes every chain; a fault makes the exit code non-zero. */
export function verifyJournal(): Promise<void> {
  return withDatabase(new DataFolder(), async (url) => {
    const dataSource = await openDataSource(url, 2);
    try {
      const { cases, entries, anchors, faults } = await new VerifyJournal(dataSource).execute();
      console.log(`事项 ${cases} 件，日志 ${entries} 条，锚点 ${anchors} 个 / cases, entries, anchors checked`);
      for (const fault of faults) console.log(`  ✗ ${fault}`);
      console.log(
        faults.length === 0
          ? '日志完整，没有发现改动 / the journal holds'
          : `发现 ${faults.length} 处问题 / faults found`,
      );
      if (faults.length > 0) process.exitCode = 1;
    } finally {
      await dataSource.destroy();
    }
  });
}

/** `year verify`: rebuilds the report of every frozen year; a fault makes the exit code non-zero. */
export function verifyYears(): Promise<void> {
  return withDatabase(new DataFolder(), async (url) => {
    const dataSource = await openDataSource(url, 2);
    try {
      const { years, corrections, faults } = await new VerifyYears(
        dataSource,
        new YearFreezeQueries(dataSource),
      ).execute();
      console.log(`冻结年度 ${years} 个，签署的差异 ${corrections} 条 / frozen years and corrections checked`);
      for (const fault of faults) console.log(`  ✗ ${fault}`);
      console.log(
        faults.length === 0
          ? '全部可以逐字节重建 / every frozen year comes out as it was'
          : `发现 ${faults.length} 处问题 / faults found`,
      );
      if (faults.length > 0) process.exitCode = 1;
    } finally {
      await dataSource.destroy();
    }
  });
}
