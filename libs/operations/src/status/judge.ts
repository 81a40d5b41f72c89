import { addDays } from '@bihuan/calendar';
import { sizeText, type HealthLevel, type SystemCheck, type SystemPart, type Words } from '@bihuan/contracts';
import type { SystemFacts } from './system-facts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const GIB = 1024 ** 3;
/** What a worker should have taken within seconds has waited for longer than any restart takes. */
const TOO_LONG = 10 * MINUTE;

type Finding = readonly [level: HealthLevel, found: Words, advice?: Words];

/** Says of every part how it stands, what was found, and what the operator should do. */
export function judge(facts: SystemFacts): readonly SystemCheck[] {
  const findings: Readonly<Record<SystemPart, Finding>> = {
    database: ofDatabase(facts),
    queues: ofQueues(facts),
    worker: ofWorker(facts),
    mail: ofMail(facts),
    deliveries: ofDeliveries(facts),
    calendar: ofCalendar(facts),
    journal: ofJournal(facts),
    backup: ofBackup(facts),
    disk: ofDisk(facts),
    paper: ofPaper(facts),
  };
  return (Object.keys(findings) as SystemPart[]).map((part) => {
    const [level, found, advice = null] = findings[part];
    return { part, level, found, advice };
  });
}

function ofDatabase({ database }: SystemFacts): Finding {
  const size = sizeText(database.bytes);
  return [
    'good',
    { zh: `PostgreSQL ${database.version}，占用 ${size}`, en: `PostgreSQL ${database.version}, ${size}` },
  ];
}

function ofQueues({ workers: { queues } }: SystemFacts): Finding {
  if (queues === null) {
    const advice = {
      zh: '查看后台进程日志；使用 Redis 时检查 REDIS_URL',
      en: 'See the worker’s log; with Redis, check REDIS_URL',
    };
    return ['fault', { zh: '没有读到队列', en: 'The queues could not be read' }, advice];
  }
  const failed = queues.reduce((sum, queue) => sum + queue.failed, 0);
  const waiting = queues.reduce((sum, queue) => sum + queue.waiting + queue.active, 0);
  const found = {
    zh: `排队和执行中 ${waiting} 项，失败 ${failed} 项`,
    en: `${waiting} waiting or at work, ${failed} failed`,
  };
  if (failed === 0) return ['good', found];
  return ['attention', found, { zh: '在后台进程日志里查看失败的任务', en: 'See the failed jobs in the worker’s log' }];
}

function ofWorker({ workers, waitingSince, now }: SystemFacts): Finding {
  const advice = {
    zh: '启动或重启后台进程（worker），并查看其日志',
    en: 'Start or restart the worker, and see its log',
  };
  if (workers.alive === 0) return ['fault', { zh: '没有后台进程在运行', en: 'No worker is running' }, advice];
  const found = { zh: `运行中 ${workers.alive} 个`, en: `${workers.alive} running` };
  if (waitingSince === null || now.getTime() - waitingSince.getTime() < TOO_LONG) return ['good', found];
  const minutes = Math.floor((now.getTime() - waitingSince.getTime()) / MINUTE);
  const late = {
    zh: `${found.zh}，但有任务已等待 ${minutes} 分钟`,
    en: `${found.en}, but something has waited for ${minutes} minutes`,
  };
  return ['attention', late, advice];
}

function ofMail({ mail }: SystemFacts): Finding {
  if (!mail.isSet) {
    const advice = { zh: '需要邮件时设置 SMTP_URL', en: 'Set SMTP_URL if mail is wanted' };
    return [
      'attention',
      { zh: '未设置邮件服务器，通知只在站内', en: 'No mail server: notices stay in the inbox' },
      advice,
    ];
  }
  if (mail.failed === 0) return ['good', { zh: '近两天没有发送失败', en: 'None failed within two days' }];
  const advice = { zh: '在“每日邮件”中查看原因并补发', en: 'See why under “Daily mail”, and send them again' };
  return ['fault', { zh: `近两天 ${mail.failed} 封发送失败`, en: `${mail.failed} failed within two days` }, advice];
}

function ofDeliveries({ deliveries: { givenUp, disabled } }: SystemFacts): Finding {
  if (givenUp + disabled === 0) return ['good', { zh: '近两天没有失败', en: 'None failed within two days' }];
  const found = {
    zh: `近两天 ${givenUp} 条未送达，${disabled} 个渠道已停用`,
    en: `${givenUp} not delivered within two days, ${disabled} channels switched off by failures`,
  };
  return ['attention', found, { zh: '在“通知渠道”中查看并发送测试', en: 'See “Channels” and send a test' }];
}

/** The holidays of the next year are published in November; from December on they are missed. */
function ofCalendar({ calendarUntil, today }: SystemFacts): Finding {
  const year = Number(today.slice(0, 4));
  const found = { zh: `放假安排已录到 ${calendarUntil} 年`, en: `Holidays are known up to ${calendarUntil}` };
  const advice = { zh: '在“工作日历”中导入国务院放假通知', en: 'Import the State Council’s notice under “Calendars”' };
  if (calendarUntil < year) return ['fault', found, advice];
  if (calendarUntil === year && today >= `${year}-12-01`) return ['attention', found, advice];
  return ['good', found];
}

function ofJournal({ journal: { lastAnchor, hasEntries }, today }: SystemFacts): Finding {
  if (!hasEntries) return ['good', { zh: '还没有日志', en: 'No entries yet' }];
  const advice = {
    zh: '检查后台进程；再运行 bihuan journal verify',
    en: 'Check the worker; then run bihuan journal verify',
  };
  if (lastAnchor === null) return ['attention', { zh: '还没有锚点', en: 'No anchor yet' }, advice];
  const found = { zh: `最近的锚点：${lastAnchor}`, en: `Last anchored on ${lastAnchor}` };
  return lastAnchor < addDays(today, -2) ? ['attention', found, advice] : ['good', found];
}

function ofBackup({ backup, now }: SystemFacts): Finding {
  if (!backup.isSet) {
    const advice = { zh: '设置 BACKUP_FOLDER（最好在另一块磁盘上）', en: 'Set BACKUP_FOLDER, best on another disk' };
    return ['fault', { zh: '没有设置夜间备份', en: 'There is no nightly backup' }, advice];
  }
  if (backup.failure !== null) {
    const advice = {
      zh: '检查备份目录的权限和空间；一小时后自动重试',
      en: 'Check the folder’s rights and space; it is tried again in an hour',
    };
    return [
      'fault',
      { zh: `上次备份失败：${backup.failure}`, en: `The last backup failed: ${backup.failure}` },
      advice,
    ];
  }
  if (backup.lastAt === null) {
    return ['attention', { zh: '还没有备份，今夜 2 点后进行', en: 'None yet; the first comes after two at night' }];
  }
  const hours = Math.floor((now.getTime() - backup.lastAt.getTime()) / HOUR);
  const found = { zh: `上次备份在 ${hours} 小时前`, en: `The last one is ${hours} hours old` };
  if (hours > 48) return ['fault', found, { zh: '检查后台进程', en: 'Check the worker' }];
  if (!backup.onDataDisk) return ['good', found];
  const advice = {
    zh: '备份与数据在同一块磁盘上：请另存一份',
    en: 'It lies on the disk of the data: keep a copy elsewhere',
  };
  return ['attention', found, advice];
}

function ofDisk({ disk }: SystemFacts): Finding {
  if (disk === null) return ['attention', { zh: '无法读取磁盘空间', en: 'The disk could not be asked' }];
  const found = { zh: `剩余 ${sizeText(disk.free)}`, en: `${sizeText(disk.free)} free` };
  const advice = { zh: '清理磁盘或扩容', en: 'Make room or enlarge the disk' };
  if (disk.free < GIB) return ['fault', found, advice];
  if (disk.free < 5 * GIB || disk.free < disk.total / 20) return ['attention', found, advice];
  return ['good', found];
}

function ofPaper({ workers }: SystemFacts): Finding {
  if (workers.makesPdf) return ['good', { zh: '找到 LibreOffice，可生成 PDF', en: 'LibreOffice was found' }];
  const advice = { zh: '需要 PDF 时安装 LibreOffice Writer', en: 'Install LibreOffice Writer if PDF is wanted' };
  return ['attention', { zh: '没有 LibreOffice：只有 Word 和打印', en: 'No LibreOffice: Word and print only' }, advice];
}
