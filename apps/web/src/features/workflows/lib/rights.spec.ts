import { caseRoles, type WorkflowView } from '@bihuan/contracts';
import { columns, placesOf, rightsOf } from './rights';

const words = (zh: string) => ({ zh, en: zh });
const state = (id: string): WorkflowView['states'][number] => ({
  id,
  label: words(id),
  tags: [],
  awaits: [],
  clock: 'stopped',
});
const workflow: WorkflowView = {
  id: 'small',
  version: 1,
  label: words('小'),
  usualTemplate: null,
  asks: [],
  path: ['registered', 'closed'],
  states: [state('withdrawn'), state('closed'), state('registered')],
  edges: [
    {
      from: 'registered',
      to: 'closed',
      event: 'case.closed',
      label: words('销号'),
      by: ['office-lead'],
      needs: [],
      ask: { label: words('申请销号'), by: ['lead-leader'], needs: [] },
    },
    {
      from: 'registered',
      to: 'withdrawn',
      event: 'case.withdrawn',
      label: words('撤销'),
      by: ['office-clerk', 'system'],
      needs: [],
      ask: null,
    },
  ],
};

describe('the rights matrix', () => {
  it('goes along the usual way, then beside it', () => {
    expect(placesOf(workflow).map(({ state, number }) => `${number} ${state.id}`)).toEqual([
      '1 registered',
      '2 closed',
      'null withdrawn',
    ]);
  });

  it('has a column for every role, and marks exactly those that may', () => {
    expect(columns).toEqual(Object.keys(caseRoles));
    const [registered] = rightsOf(workflow);
    const who = registered?.rows.map(({ edge, to, may }) => [
      edge.event,
      to?.id,
      columns.filter((_, index) => may[index] === 'raise'),
      columns.filter((_, index) => may[index] === 'ask'),
    ]);
    expect(who).toEqual([
      ['case.closed', 'closed', ['office-lead'], ['lead-leader']],
      ['case.withdrawn', 'withdrawn', ['office-clerk', 'system'], []],
    ]);
  });

  it('keeps a state where nothing can be done', () => {
    expect(rightsOf(workflow).map(({ rows }) => rows.length)).toEqual([2, 0, 0]);
  });
});
