import { recoveryTypes, type RecoveryType } from '@bihuan/contracts';
import { explain, NOT_HERE, NOT_YOURS } from './explain';
import { cast, outsider } from './testing/cast';
import { requestOf } from './testing/requests';
import { eventOf } from './testing/samples';
import { firstWorkflows, inState, turning, type Story } from './testing/story';
import { everyCaseRole } from './testing/tables';

const { rectification } = turning;
const workflows = [...firstWorkflows, ...Object.values(turning)];
const cells = workflows.flatMap((workflow) =>
  Object.keys(workflow.definition.states).map((state) => ({
    workflow,
    name: `${workflow.definition.id}@${workflow.definition.version}`,
    state,
  })),
);
const forced = (to: string) => eventOf('state.forced', { body: { to } });
const offered = ({ memory }: Story, by = cast['process-steward']) =>
  explain(rectification, memory, { by, at: '2026-10-22T02:00:00.000Z', on: '2026-10-22' }).recovery;

/** In each state: where skipping leads, and to which states beside its own the case may be forced; `-`: nothing can be skipped. */
const table: Readonly<Record<string, readonly [skipped: string, forcible: readonly string[]]>> = (() => {
  const work = ['issued', 'accepted', 'plan-review', 'rectifying', 'verifying', 'reopened'];
  const unverified = ['registered', ...work];
  const verified = [...unverified, 'verified', 'publicity'];
  return {
    registered: ['-', ['registered']],
    withdrawn: ['-', ['registered']],
    issued: ['accepted', unverified],
    accepted: ['plan-review', unverified],
    'plan-review': ['rectifying', unverified],
    rectifying: ['verifying', unverified],
    verifying: ['-', unverified],
    verified: ['-', verified],
    publicity: ['-', verified],
    suspended: ['-', unverified],
    referring: ['-', unverified],
    terminated: ['-', unverified],
    merged: ['-', unverified],
    referred: ['-', unverified],
    closed: ['-', verified],
    'looking-back': ['-', verified],
    settled: ['-', verified],
    reopened: ['-', unverified],
  };
})();

describe('recovery', () => {
  it.each(cells)('of $name in $state retries and upgrades without a change, and undoes nothing unknown', (cell) => {
    const story = inState(cell.workflow, cell.state);
    for (const type of ['work.retried', 'workflow.upgraded'] as const)
      expect(story.after(type).memory).toEqual(story.memory);
    expect(story.refuses('event.undone')).toEqual(['undo-possible']);
    expect(story.refuses(eventOf('workflow.upgraded', { facts: { newerVersion: null } }))).toEqual(['newer-version']);
  });

  it.each(cells)('of $name in $state gives back the case as it was', ({ workflow, state }) => {
    const { memory } = inState(workflow, 'issued');
    const restored = { ...memory, sequence: 2, columns: {} };
    expect(inState(workflow, state).after(eventOf('event.undone', { facts: { restored } })).memory).toEqual(memory);
  });

  it.each(cells)('of $name in $state is for a steward of the office alone', ({ workflow, state }) => {
    const story = inState(workflow, state);
    for (const type of recoveryTypes) {
      expect(story.refuses(type)).not.toContain(NOT_YOURS);
      for (const by of [outsider, ...everyCaseRole.filter((role) => role !== 'process-steward').map((r) => cast[r])])
        expect(story.refuses(eventOf(type, { by }))).toEqual([NOT_YOURS]);
    }
  });

  it('has a row for every state', () => {
    expect(Object.keys(table).sort()).toEqual(Object.keys(rectification.definition.states).sort());
  });

  it.each(Object.entries(table))('from %s skips and forces so far and no further: %j', (state, [skipped, forcible]) => {
    const story = inState(rectification, state);
    const [reason] = story.refuses('step.skipped');
    expect(reason === undefined ? story.after('step.skipped').memory.state : '-').toBe(skipped);
    const everywhere = Object.keys(rectification.definition.states);
    expect(everywhere.filter((to) => story.refuses(forced(to)).length === 0).sort()).toEqual(
      forcible.filter((to) => to !== state).sort(),
    );
  });

  it.each(Object.entries(table))('in %s offers a steward what can be done, and nothing else', (state, row) => {
    const [skipped, forcible] = row;
    const story = inState(rectification, state);
    const recoveries = offered(story);
    const elsewhere = forcible.filter((to) => to !== state);
    const possible: Partial<Record<RecoveryType, boolean>> = {
      'step.skipped': skipped !== '-',
      'state.forced': elsewhere.length > 0,
    };
    expect(recoveries.map(({ type }) => type)).toEqual(recoveryTypes.filter((type) => possible[type] ?? true));
    const form = recoveries.find(({ type }) => type === 'state.forced')?.form;
    const options = form?.find(({ name }) => name === 'to')?.options ?? [];
    expect([...options].sort()).toEqual([...elsewhere].sort());
    for (const role of everyCaseRole.filter((role) => role !== 'process-steward'))
      expect(offered(story, cast[role])).toEqual([]);
  });

  it('passes over publicity where the case asks for none, and not where it does', () => {
    const asksFor = inState(rectification, 'verified', { publicityRequired: true });
    expect(asksFor.after('step.skipped').memory.state).toBe('publicity');
    expect(offered(asksFor).map(({ type }) => type)).toContain('step.skipped');
    expect(inState(rectification, 'verified').refuses('step.skipped')).toEqual([NOT_HERE]);
  });

  it('is told to the office and to the unit', () => {
    expect(inState(rectification, 'rectifying').after('step.skipped').effects).toEqual([
      { kind: 'timers.replan' },
      { kind: 'notice.post', to: ['office-lead', 'lead-liaison'] },
    ]);
    expect(inState(rectification, 'rectifying').after('work.retried').effects).toContainEqual({ kind: 'work.retry' });
  });

  it('says why in both languages when a case cannot be moved so', () => {
    const refusals = inState(rectification, 'rectifying').refusals(forced('closed'));
    expect(refusals).toEqual([
      {
        code: NOT_HERE,
        reason: {
          zh: '事项不能这样转：没有这个去处，或者要越过核查验收才能到达',
          en: 'The case cannot be moved so: there is no such place, or the way there leads past a verification',
        },
      },
    ]);
  });
});

describe('a verification that was passed', () => {
  it('is void once the case is forced back to where work may follow', () => {
    for (const to of table['verified']?.[1] ?? []) {
      if (to === 'verified') continue;
      const moved = inState(rectification, 'verified').after(forced(to));
      expect([to, moved.context.verificationPassed]).toEqual([to, to === 'publicity']);
    }
  });

  it.each(workflows)('cannot be carried past new work by force: $definition.id v$definition.version', (workflow) => {
    const reworked = inState(workflow, 'verified').after(forced('rectifying'), 'progress.reported');
    expect(reworked.refuses(forced('verified'))).toEqual([NOT_HERE]);
    expect(reworked.after('closure.requested').refuses(forced('verified'))).toEqual([NOT_HERE]);
  });

  it('goes with its publicity: the next round is publicised anew', () => {
    const again = inState(rectification, 'publicity').after(
      'publicity-objection.received',
      forced('verifying'),
      'verification.passed',
      forced('publicity'),
    );
    expect(again.context).toMatchObject({ publicityUntil: null, publicityObjections: 0 });
    expect(again.refuses('case.closed')).toEqual(['publicity-over']);
  });
});

describe('a case that is forced out of where it stood aside', () => {
  const suspended = inState(rectification, 'rectifying').after('case.suspended');
  const moved = suspended.after(
    eventOf('state.forced', { body: { to: 'plan-review' }, facts: { dueOn: '2026-12-01' } }),
  );

  it('is aside no longer, and its due date has moved by the time it stood', () => {
    expect(moved.context).toMatchObject({
      cameFrom: null,
      suspendedOn: null,
      suspendedUntil: null,
      dueOn: '2026-12-01',
    });
    expect(suspended.after(forced('plan-review')).context.dueOn).toBe('2026-10-31');
  });

  it('takes its open requests along only where they can be decided', () => {
    const asked = inState(rectification, 'rectifying').after(requestOf('deadline.extended'));
    expect(asked.after(forced('verifying')).context.requests).toHaveLength(1);
    expect(asked.after(forced('registered')).context.requests).toEqual([]);
  });
});
