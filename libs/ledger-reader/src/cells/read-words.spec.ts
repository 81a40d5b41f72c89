import { codeReaders, readYesNo, saysNoResult } from './read-codes';
import { splitItems } from './read-measures';
import { saysNothing } from './plain';

describe('numbered items in one cell', () => {
  it.each([
    '1.清理案卷；2.建立机制；3.开展培训',
    '1、清理案卷\n2、建立机制\n3、开展培训',
    '1．清理案卷 2．建立机制 3．开展培训',
    '（1）清理案卷；（2）建立机制；（3）开展培训。',
    '①清理案卷②建立机制③开展培训',
    '一是清理案卷；二是建立机制；三是开展培训。',
    '一、清理案卷\n二、建立机制\n三、开展培训',
    '（一）清理案卷\n（二）建立机制\n（三）开展培训',
  ])('%j', (text) => {
    expect(splitItems(text).map((item) => item.replace('。', ''))).toEqual(['清理案卷', '建立机制', '开展培训']);
  });

  it.each(['清理2026.3.1前的案卷', '投入1.5万元，2.5万人次', '第1条和第2条', '清理案卷。\n建立机制。', '3.只有第三条'])(
    '%j is one',
    (text) => expect(splitItems(text)).toEqual([text]),
  );

  it('keep the words before the first, and parts within an item', () => {
    expect(splitItems('采取以下措施：1.清理，投入1.5万元；2.培训。一是集中学；二是个人学')).toEqual([
      '采取以下措施：清理，投入1.5万元',
      '培训。一是集中学；二是个人学',
    ]);
    expect(splitItems(' ')).toEqual([]);
  });
});

describe('words for codes', () => {
  it.each([
    ['sourceType', '审计', 'audit'],
    ['sourceType', '省级生态环境保护督察', 'environment'],
    ['sourceType', '区委巡察', 'superior-inspection'],
    ['domain', '行政执法', 'enforcement'],
    ['domain', '优化营商环境方面', 'business'],
    ['severity', '一般问题', 'ordinary'],
    ['severity', '较大隐患', 'considerable'],
    ['severity', '重大', 'serious'],
    ['rectificationType', '限期整改', 'staged'],
    ['rectificationType', '长期坚持', 'continuing'],
    ['result', '已整改到位', 'completed'],
    ['result', '基本完成', 'stage-completed'],
    ['result', '未完成', 'not-rectified'],
    ['result', '是', 'completed'],
  ] as const)('%s: %s is %s', (field, words, code) => expect(codeReaders[field](words).code).toBe(code));

  it('file an unknown source under “other” and say so, but guess no severity', () => {
    expect(codeReaders.sourceType('群众来访日')).toMatchObject({
      code: 'other',
      remark: { zh: '“群众来访日”归入“其他”' },
    });
    expect(codeReaders.severity('说不清').code).toBeNull();
  });

  it.each(['正在整改', '整改中', '推进中', '待验收', '否'])('%s is no result yet, and no fault', (words) => {
    expect(saysNoResult(words)).toBe(true);
  });

  it.each(['是', '√', '已销号', 'Y', '1'])('%s is yes', (words) => expect(readYesNo(words)).toBe(true));
  it.each(['否', '×', '未销号', '申请销号', '整改中', '0'])('%s is no', (words) =>
    expect(readYesNo(words)).toBe(false),
  );
  it.each(['也许', '见备注'])('%s is neither', (words) => expect(readYesNo(words)).toBeNull());
  it.each(['/', '—', '无', ' ', '-', '不涉及', '……'])('%j says nothing', (words) =>
    expect(saysNothing(words)).toBe(true),
  );
});
