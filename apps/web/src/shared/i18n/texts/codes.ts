import { texts } from '../texts';

export const codes = texts(
  {
    title: '分类代码',
    lead: '事项按哪些代码分类、现在还提供哪些、各有多少事项使用。',
    renaming:
      '代码的文字不能修改：旧事项、已冻结的年度数据和已印发的公文按原来的文字统计，改名会使同一个词前后含义不同。不再使用的可以停用：新事项不再提供，旧事项照常显示和统计。',
    zh: '中文',
    en: '英文',
    cases: '使用事项',
    open: '其中未办结',
    used: '{{cases}} 个事项使用，其中 {{open}} 个未办结',
    state: '状态',
    offered: '提供',
    retired: '已停用',
    retiredOne: '{{code}}（已停用）',
    acts: '操作',
    up: '上移“{{code}}”',
    down: '下移“{{code}}”',
    retire: '停用',
    retireOne: '停用“{{code}}”',
    retireText:
      '停用后，登记、报告导入和台账导入都不再接受这个代码；已有的 {{n}} 个事项不变，仍可查看、筛选和统计；已设定的常态任务照常登记。可以随时恢复。',
    retiredDone: '已停用“{{code}}”',
    restore: '恢复',
    restoreOne: '恢复“{{code}}”',
    restored: '已恢复“{{code}}”',
    fixed: '固定提供',
    about: {
      sourceType:
        '问题从哪里来，登记时选择，决定编号的字头，并用于台账和年度数据。可以停用和调整顺序；“年度报告”由导入报告时自动填写，“其他”是兜底选项，固定提供。',
      domain:
        '问题属于哪个领域，参照法治政府建设年度报告的提纲，用于台账、看板和报告。可以停用和调整顺序；“其他”是兜底选项，固定提供。',
      severity: '问题有多严重。回头看和考核扣分的规则按它执行，只供查看。',
      rectificationType: '怎样整改。流程走哪一步由它决定，只供查看。',
      result: '办结时记录的结果。完成率等指标按它计算，由流程填写，只供查看。',
      disclosure: '可以公开到什么程度。公开页面按它筛选，只供查看。',
    },
    names: { severity: '严重程度', rectificationType: '整改类型', result: '办结结果', disclosure: '公开属性' },
  },
  {
    title: 'Code lists',
    lead: 'By which codes cases are sorted, which are still offered, and how many cases use each.',
    renaming:
      'The words of a code cannot be changed: old cases, frozen years and issued documents are counted by the words of their time, and a new name would give one word two meanings. What is no longer wanted can be retired: it is not offered for new cases, and still shown and counted on old ones.',
    zh: 'Chinese',
    en: 'English',
    cases: 'Cases',
    open: 'Of them open',
    used: 'Used by {{cases}}, of them {{open}} open',
    state: 'State',
    offered: 'Offered',
    retired: 'Retired',
    retiredOne: '{{code}} (retired)',
    acts: 'Actions',
    up: 'Move “{{code}}” up',
    down: 'Move “{{code}}” down',
    retire: 'Retire',
    retireOne: 'Retire “{{code}}”',
    retireText:
      'Registrations, reports and imported ledgers no longer accept a retired code. Cases that have it ({{n}}) keep it, and can still be found and counted; recurring duties that have it go on. It can be brought back at any time.',
    retiredDone: 'Retired “{{code}}”',
    restore: 'Bring back',
    restoreOne: 'Bring back “{{code}}”',
    restored: 'Brought back “{{code}}”',
    fixed: 'Always offered',
    about: {
      sourceType:
        'Where a problem came from: chosen at registration, it decides the letters of the number and serves ledgers and the figures of the year. It can be retired and ordered; “Annual report” is entered by the reading of reports and “Other” is the way out, so both stay.',
      domain:
        'The domain of a problem, after the outline of the annual report; serves ledgers, boards and reports. It can be retired and ordered; “Other” is the way out and stays.',
      severity: 'How serious a problem is. Look-backs and scores go by it: to be read only.',
      rectificationType: 'How it is rectified. The workflow goes by it: to be read only.',
      result: 'The result recorded at closure. Completion rates go by it, and the workflow enters it: to be read only.',
      disclosure: 'What may be published. Public pages go by it: to be read only.',
    },
    names: {
      severity: 'Severity',
      rectificationType: 'Kind of rectification',
      result: 'Result',
      disclosure: 'Disclosure',
    },
  },
);
