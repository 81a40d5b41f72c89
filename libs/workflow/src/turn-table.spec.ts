import { askableTypes, type CaseEventType } from '@bihuan/contracts';
import { NOT_HERE } from './explain';
import { cast } from './testing/cast';
import { requestOf } from './testing/requests';
import { eventOf } from './testing/samples';
import { inState, turning } from './testing/story';
import { definedTypes, outcomeOf, type Table } from './testing/tables';

const deciding = ['request.refused', 'request.withdrawn'] as const;
const parts = ['task.signed', 'task.answered', 'task.accepted', 'task.returned', 'task.waived', 'task.split'] as const;
const inParts = ['response.given', 'deadline.extended', ...parts] as const;

/** Events that leave a case where it is. */
const stays = (state: string, ...types: readonly CaseEventType[]) =>
  Object.fromEntries(types.map((type) => [type, state]));
/** What may end a case, or put it aside, wherever it is open. */
const ends = { 'case.terminated': 'terminated', 'case.merged': 'merged', 'case.referred': 'referring' } as const;
/** What may happen once the work is handed in. */
const late = (state: string) => ({
  ...stays(state, ...deciding, 'objection.sustained'),
  ...ends,
  'case.withdrawn': 'withdrawn',
});
/** What may happen while a unit has the case. */
const turns = (state: string) => ({
  ...late(state),
  ...stays(state, ...inParts),
  'case.reassigned': 'issued',
  'case.suspended': 'suspended',
});
const handingBack = (state: string) => ({ ...stays(state, 'unit.designated'), 'case.returned': 'registered' });

const atBirth: Table = {
  registered: {
    'case.issued': 'issued',
    'case.assigned': 'registered',
    'case.merged': 'merged',
    'case.withdrawn': 'withdrawn',
  },
  withdrawn: {},
};
const aside: Table = {
  suspended: {
    ...stays('suspended', ...deciding, 'suspension.reviewed'),
    ...ends,
    'case.resumed': 'rectifying',
  },
  referring: { 'referral.received': 'referred', 'referral.declined': 'rectifying' },
  terminated: {},
  merged: {},
  referred: {},
};
const toClosure: Table = {
  verifying: {
    ...late('verifying'),
    ...stays('verifying', 'evidence.judged'),
    'verification.passed': 'verified',
    'verification.failed': 'rectifying',
    'closure.returned': 'rectifying',
  },
  verified: {
    ...late('verified'),
    'case.closed': 'closed',
    'publicity.started': 'publicity',
    'closure.returned': 'rectifying',
  },
  publicity: {
    ...late('publicity'),
    ...stays('publicity', 'publicity-objection.received', 'publicity-objection.dismissed'),
    'case.closed': 'closed',
    'objection.upheld': 'rectifying',
  },
};
const afterClosure: Table = {
  closed: { ...stays('closed', ...deciding, 'objection.sustained'), 'look-back.started': 'looking-back' },
  'looking-back': { 'look-back.consolidated': 'settled', 'look-back.relapsed': 'reopened' },
  settled: { 'look-back.started': 'looking-back' },
  reopened: { 'case.reissued': 'issued' },
};
const atWork = {
  ...turns('rectifying'),
  ...stays('rectifying', 'progress.reported', 'evidence.submitted'),
  'closure.requested': 'verifying',
};

const rectificationTable: Table = {
  ...atBirth,
  issued: { ...turns('issued'), ...handingBack('issued'), 'receipt.signed': 'accepted' },
  accepted: { ...turns('accepted'), ...handingBack('accepted'), 'plan.submitted': 'plan-review' },
  'plan-review': { ...turns('plan-review'), 'plan.approved': 'rectifying', 'plan.returned': 'accepted' },
  rectifying: { ...atWork, ...stays('rectifying', 'measure.completed') },
  ...toClosure,
  ...aside,
  ...afterClosure,
};
/** Without a plan the receipt leads straight to work. */
const withoutPlan: Table = {
  ...atBirth,
  issued: { ...turns('issued'), ...handingBack('issued'), 'receipt.signed': 'rectifying' },
  rectifying: atWork,
  ...toClosure,
  ...aside,
};
const tables = [
  ['rectification', turning.rectification, rectificationTable],
  ['prompt rectification', turning.promptRectification, { ...withoutPlan, ...afterClosure }],
  ['undertaking', turning.undertaking, { ...withoutPlan, closed: {} }],
] as const;

describe.each(tables)('the transition table of the second %s', (_name, workflow, table) => {
  it('has a row for every state', () => {
    expect(Object.keys(workflow.definition.states).sort()).toEqual(Object.keys(table).sort());
  });

  it.each(Object.entries<Table[string]>(table))('%s accepts its own events and refuses every other', (state, row) => {
    const everywhere = Object.fromEntries(definedTypes.map((type) => [type, NOT_HERE]));
    const outcomes = Object.fromEntries(definedTypes.map((type) => [type, outcomeOf(workflow, state, type)]));
    expect(outcomes).toEqual({ ...everywhere, ...row });
  });

  /** What may be asked for: what may be raised by others, but in the hands of whoever asks. */
  it.each(Object.entries<Table[string]>(table))(
    'in %s just that may be asked for which may be raised',
    (state, row) => {
      const conclusion = state === 'closed' ? { on: '2026-11-10', proposal: { against: 'conclusion' } } : {};
      const story = inState(workflow, state);
      const asked = askableTypes.filter((type) => {
        const request = requestOf(type, type === 'objection.sustained' ? conclusion : {});
        const refused = story.refuses(request);
        if (refused.length > 0) expect(refused).toContain(NOT_HERE);
        else expect(story.after(request).memory.state).toBe(state);
        return refused.length === 0;
      });
      // at birth no unit has the case yet, so that nobody could ask
      expect(asked).toEqual(askableTypes.filter((type) => state !== 'registered' && Object.hasOwn(row, type)));
    },
  );
});

describe('a case that stands aside', () => {
  const working = ['issued', 'accepted', 'plan-review', 'rectifying'] as const;
  const handedIn = ['verifying', 'verified', 'publicity'] as const;

  it.each(working)('suspended from %s resumes there', (state) => {
    const suspended = inState(turning.rectification, state).after('case.suspended');
    expect(suspended.context).toMatchObject({ cameFrom: state, suspendedOn: '2026-09-01' });
    const resumed = suspended.after('case.resumed');
    expect(resumed.memory.state).toBe(state);
    expect(resumed.context).toMatchObject({
      cameFrom: null,
      suspendedOn: null,
      suspendedUntil: null,
      dueOn: '2026-11-30',
    });
  });

  it.each([...working, ...handedIn])('referred from %s comes back there when it is declined', (state) => {
    const declined = inState(turning.rectification, state).after('case.referred', 'referral.declined');
    expect(declined.memory.state).toBe(state);
    expect(declined.context).toMatchObject({ cameFrom: null, suspendedOn: null });
  });

  it.each(working)('referred while it was suspended from %s comes back to work, not to a suspension', (state) => {
    const referred = inState(turning.rectification, state).after('case.suspended', 'case.referred');
    expect(referred.context).toMatchObject({ cameFrom: state, suspendedOn: '2026-09-01' });
    expect(referred.after('referral.declined').memory.state).toBe(state);
  });

  it('is decided about where it stands: a granted request leads back and is done with', () => {
    const asked = inState(turning.rectification, 'suspended').after(requestOf('case.resumed'));
    const [request] = asked.context.requests;
    const granted = asked.after(eventOf('case.resumed', { body: { requestId: request?.id ?? null } }));
    expect([granted.memory.state, granted.context.requests]).toEqual(['rectifying', []]);
  });
});

describe('a case that is over', () => {
  it.each(['case.terminated', 'case.merged'] as const)('by %s leaves no request waiting', (type) => {
    const asked = inState(turning.rectification, 'rectifying').after(requestOf('deadline.extended'));
    expect(asked.context.requests).toHaveLength(1);
    expect(asked.after(type).context.requests).toEqual([]);
  });

  it('by closure may still be objected to', () => {
    const closed = inState(turning.rectification, 'closed').after(
      requestOf('objection.sustained', { on: '2026-11-25', proposal: { against: 'conclusion' } }),
    );
    expect(closed.refuses(eventOf('objection.sustained', { by: cast['gov-leader'] }))).toEqual([]);
  });
});
