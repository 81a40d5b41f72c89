import { stateOf } from './case-workflow';
import { conditionsOf } from './conditions';
import { edgesOf } from './definition';
import { guards, type GuardName } from './guards';
import { BACK, SAME } from './definition';
import { inState, promptRectification, rectification, turning, undertaking } from './testing/story';
import { targetOf, usualWayFrom, waysFrom } from './ways';
import { allWorkflows } from './workflows';

const when = { at: '2026-03-20T02:00:00.000Z', on: '2026-03-20' };
const ways = (state: string) => waysFrom(rectification, inState(rectification, state).memory, when);

describe('the ways out of a state', () => {
  it('are those that lead elsewhere, with whoever may take them', () => {
    expect(ways('plan-review').map(({ type, to, who }) => [type, to, who])).toEqual([
      ['plan.approved', 'rectifying', ['office-clerk', 'office-lead']],
      ['plan.returned', 'accepted', ['office-clerk', 'office-lead']],
    ]);
    expect(ways('rectifying').map(({ type }) => type)).toEqual(['closure.requested']);
  });

  it('include what the system raises', () => {
    expect(ways('closed').map(({ type, who }) => [type, who])).toEqual([
      ['look-back.started', ['office-clerk', 'office-lead', 'system']],
    ]);
  });

  it('say what of the case stands against one, and nothing of the role of whoever looks', () => {
    const reasons = (state: string) =>
      Object.fromEntries(ways(state).map(({ type, reasons }) => [type, reasons.map(({ code }) => code)]));
    expect(reasons('rectifying')).toEqual({
      'closure.requested': ['every-measure-done', 'evidence-for-every-measure', 'assists-answered'],
    });
    expect(reasons('verified')).toEqual({
      'case.closed': [],
      'publicity.started': ['publicity-required'],
      'closure.returned': [],
    });
    expect(reasons('verifying')).toMatchObject({ 'verification.passed': [], 'verification.failed': [] });
  });
});

describe('the ways out of a state with every turn', () => {
  const turns = (state: string) => waysFrom(turning.rectification, inState(turning.rectification, state).memory, when);

  it('are the usual step, the return, and what ends the case or puts it aside', () => {
    expect(turns('issued').map(({ type, to }) => [type, to])).toEqual([
      ['receipt.signed', 'accepted'],
      ['case.returned', 'registered'],
      ['case.suspended', 'suspended'],
      ['case.terminated', 'terminated'],
      ['case.merged', 'merged'],
      ['case.referred', 'referring'],
    ]);
  });

  it('lead back from aside to where this case came from', () => {
    expect(turns('suspended').find(({ type }) => type === 'case.resumed')?.to).toBe('rectifying');
    expect(turns('referring').find(({ type }) => type === 'referral.declined')?.to).toBe('rectifying');
  });

  it('are known of a definition alone as far as it says', () => {
    expect(targetOf({ to: BACK }, 'suspended')).toBe(BACK);
    expect(targetOf({ to: BACK }, 'suspended', { cameFrom: null })).toBe(BACK);
    expect(targetOf({ to: SAME }, 'suspended')).toBe('suspended');
    expect(targetOf({ to: 'referring' }, 'suspended')).toBe('referring');
  });
});

describe('the usual way onward', () => {
  const onward = (workflow: typeof rectification, state: string, publicityRequired = false) =>
    usualWayFrom(workflow, inState(workflow, state, { publicityRequired }).memory);

  it('is the rest of the path, with publicity only where the case asks for it', () => {
    expect(onward(rectification, 'verifying')).toEqual(['verified', 'closed']);
    expect(onward(rectification, 'verifying', true)).toEqual(['verified', 'publicity', 'closed']);
    expect(onward(undertaking, 'closed')).toEqual([]);
  });

  it('leads back to the path from beside it, or to where a life may end', () => {
    expect(onward(promptRectification, 'reopened')).toEqual([
      'issued',
      'rectifying',
      'verifying',
      'verified',
      'closed',
    ]);
    expect(onward(rectification, 'looking-back')).toEqual(['settled']);
    expect(onward(rectification, 'withdrawn')).toEqual([]);
    expect(onward(turning.promptRectification, 'suspended')).toEqual(['rectifying', 'verifying', 'verified', 'closed']);
    expect(onward(turning.rectification, 'merged')).toEqual([]);
  });
});

describe('the conditions of an edge', () => {
  const edges = allWorkflows().flatMap((workflow) =>
    Object.keys(workflow.definition.states).flatMap((state) => edgesOf(stateOf(workflow, state))),
  );

  it('are all that it concerns and needs, in the words of their refusal', () => {
    for (const [, edge] of edges) {
      expect(conditionsOf(edge).map(({ code }) => code)).toEqual([...edge.when, ...edge.needs]);
      for (const { code, reason } of conditionsOf(edge)) expect(reason).toEqual(guards[code as GuardName].reason);
    }
  });
});
