import 'reflect-metadata';
import { InvalidSettings } from '@bihuan/platform';
import { Command } from 'commander';
import { OperatorError } from './running/operator-error';

// each command loads only what it needs: a due date is told without a database driver
const program = new Command('bihuan').description('闭环：督查整改 / supervision and rectification');
program
  .command('serve')
  .description('运行整个系统 / run the whole system')
  .action(async () => (await import('./commands/serve.js')).serve());
program
  .command('migrate')
  .description('升级数据库结构 / bring the database up to date')
  .action(async () => (await import('./commands/with-database.js')).runMigrations());
program
  .command('demo')
  .description('载入演示单位 / load the demonstration office')
  .action(async () => (await import('./commands/with-database.js')).runDemo());
program
  .command('report')
  .description('年度报告 / annual reports')
  .command('parse <file>')
  .description('读出报告中的问题、安排和数据（JSON） / read a report, as JSON')
  .action(async (file: string) => (await import('./commands/parse-report.js')).parseReport(file));
program
  .command('calendar')
  .description('工作日历 / the working calendar')
  .command('due <words...>')
  .description(
    '按随产品提供的全国日历计算到期日，如 2026-09-24 5wd；“-”从标准输入逐行读取 / a due date by the national calendars that ship with the product; - reads lines',
  )
  .action(async (words: string[]) => (await import('./commands/calendar-due.js')).calendarDue(words));
const backup = program.command('backup').description('备份 / backups');
backup
  .command('create [folder]')
  .description('备份全部数据（可在运行时进行） / back everything up, also while it runs')
  .action(async (folder?: string) => (await import('./commands/backups.js')).createBackup(folder));
backup
  .command('verify <backup>')
  .description('校验备份 / check a backup')
  .action(async (folder: string) => (await import('./commands/backups.js')).checkBackup(folder));
backup
  .command('restore <backup>')
  .description('恢复到空数据库 / fill an empty database')
  .action(async (folder: string) => (await import('./commands/backups.js')).restore(folder));
program
  .command('journal')
  .description('办理日志 / the journal')
  .command('verify')
  .description('校验日志链 / recompute every chain')
  .action(async () => (await import('./commands/with-database.js')).verifyJournal());
program
  .command('year')
  .description('年度冻结数据 / frozen years')
  .command('verify')
  .description('按冻结数据重新生成年度报告并逐字节比对 / rebuild every frozen year, byte for byte')
  .action(async () => (await import('./commands/with-database.js')).verifyYears());

program.parseAsync().catch((error: unknown) => {
  const isExpected = error instanceof OperatorError || error instanceof InvalidSettings;
  process.stderr.write(`${isExpected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
