import { texts } from '../texts';

export const system = texts(
  {
    title: '系统状态',
    lead: '数据库、后台进程、邮件、日历和备份是否正常，需要做什么。',
    checks: '检查结果',
    asOf: '{{at}}',
    open: '前往',
    openOne: '前往{{part}}',
    allWell: '全部正常，无须处理。',
    all: '查看全部 {{n}} 项',
    noQueues: '后台进程启动后显示。',
    queues: { title: '任务队列', name: '队列', waiting: '等待', active: '执行中', delayed: '定时', failed: '失败' },
    backups: {
      title: '备份',
      begun: '开始时间',
      size: '大小',
      folder: '位置',
      failed: '失败：{{why}}',
      running: '进行中或已中断',
      byHand:
        '备份包含全部事项、附件和日志，不含登录状态。请定期把备份复制到另一台机器，并试着恢复一次。也可以随时在本机执行：',
    },
  },
  {
    title: 'System',
    lead: 'Whether database, worker, mail, calendars and backups are well, and what to do.',
    checks: 'Checks',
    asOf: '{{at}}',
    open: 'Go there',
    openOne: 'Go to {{part}}',
    allWell: 'All is well; nothing to do.',
    all: 'See all {{n}}',
    noQueues: 'Shown once a worker runs.',
    queues: {
      title: 'Queues',
      name: 'Queue',
      waiting: 'Waiting',
      active: 'At work',
      delayed: 'Delayed',
      failed: 'Failed',
    },
    backups: {
      title: 'Backups',
      begun: 'Begun',
      size: 'Size',
      folder: 'Place',
      failed: 'Failed: {{why}}',
      running: 'Under way, or cut off',
      byHand:
        'A backup holds all cases, files and the journal, and no sign-ins. Copy backups to another machine, and try a restore once. By hand, on this machine:',
    },
  },
);
