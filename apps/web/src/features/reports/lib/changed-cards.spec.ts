import { changedCards } from './changed-cards';

it('marks the sentences of the report that fresh figures change or drop, and none that is not in it', () => {
  const marked = changedCards([
    { card: 'results:count', inReport: true, before: '发现3个', after: '发现4个' },
    { card: 'results:gone', inReport: true, before: '移送1个', after: null },
    { card: 'plans:new', inReport: false, before: null, after: '新增2个' },
  ]);
  expect([...marked]).toEqual([
    ['results:count', { after: '发现4个' }],
    ['results:gone', { after: null }],
  ]);
});
