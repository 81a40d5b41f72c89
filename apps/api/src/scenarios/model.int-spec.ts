import { ApplyCaseEvent, eventOf, ReadCase, RegisterCase, replay, VerifyJournal } from '@bihuan/cases';
import { usualTerms, type Actor, type CaseEventBody, type CaseRegistration, type CaseView } from '@bihuan/contracts';
import { CaseEventRow, CaseRow } from '@bihuan/database';
import {
  allGoals,
  attempt,
  CaseApi,
  castOf,
  FakeClock,
  goalOf,
  planPaths,
  seedOffice,
  TestApi,
  type ModelCast,
  type ModelPath,
  type Move,
  type Node,
  type TestOffice,
} from '@bihuan/testing';
import {
  BACK,
  decide,
  latestWorkflows,
  register,
  SAME,
  type CaseWorkflow,
  type StampedRegistration,
} from '@bihuan/workflow';
import { createApi } from '../create-api';

const FIRST_DAY = '2026-03-02';
const LONG = 300_000;
/** Terms under which every step of every workflow is known: those that ship leave some of them out. */
const TEMPLATE = 'MODEL';

/** How a step of the model is taken in the product: over HTTP as a client does, or by the use cases behind it. */
type Way = {
  readonly register: (registration: CaseRegistration) => Promise<string>;
  readonly look: (actor: Actor, id: string) => Promise<CaseView>;
  readonly raise: (actor: Actor, id: string, body: CaseEventBody) => Promise<unknown>;
};

/** Lives that the definitions themselves give are lived in the product, and each step is compared with the model. */
describe.each(latestWorkflows().map((workflow) => [workflow.definition.id, workflow] as const))(
  'the model of %s',
  (_id, workflow) => {
    const clock = new FakeClock();
    let api: TestApi;
    let office: TestOffice;
    let cases: CaseApi;
    let cast: ModelCast;
    let paths: readonly ModelPath[];

    beforeAll(async () => {
      api = await TestApi.open(createApi, clock);
      office = await seedOffice(api.database.dataSource);
      cases = new CaseApi(api, office, clock);
      const target = await cases.register();
      cast = await castOf(api.database.dataSource, office, target.number);
      await addTemplate();
      paths = planPaths(workflow, cast, FIRST_DAY);
    }, LONG);
    afterAll(() => api.close());

    async function addTemplate(): Promise<void> {
      const { template: _none, ...terms } = usualTerms;
      const body = {
        label: { zh: '模型', en: 'Model' },
        workflows: [workflow.definition.id],
        finish: { kind: 'days', value: 60, roll: true },
        yearly: null,
        terms,
        basis: '试验用',
        active: true,
      };
      const answer = await cases.send(office.lead, 'POST', '/deadline-templates', {
        payload: { code: TEMPLATE, body },
      });
      expect(answer.json<object>()).toMatchObject({ code: TEMPLATE });
    }

    const throughTheDoor: Way = {
      register: async (registration) =>
        (await api.app.get(RegisterCase, { strict: false }).execute(office.clerk, registration)).id,
      look: (actor, id) => api.app.get(ReadCase, { strict: false }).execute(actor, id),
      raise: (actor, caseId, body) =>
        api.app.get(ApplyCaseEvent, { strict: false }).execute({ actor, caseId, expectedVersion: null, body }),
    };
    const overHttp: Way = {
      register: async (registration) => (await cases.register(registration)).id,
      look: (actor, id) => cases.look(actor, id),
      raise: (actor, id, body) => cases.raise(actor, id, body),
    };

    it(
      'takes every edge of its definition through the door, and the product agrees at every step',
      async () => {
        const taken = new Set<string>();
        for (const path of paths) (await live(throughTheDoor, path)).forEach((goal) => taken.add(goal));
        expect([...taken].sort()).toEqual([...allGoals(workflow)].sort());
        expect((await api.app.get(VerifyJournal, { strict: false }).execute()).faults).toEqual([]);
      },
      LONG,
    );

    it(
      'lives its longest life over HTTP',
      async () => {
        const [longest] = [...paths].sort((a, b) => b.moves.length - a.moves.length);
        if (!longest) throw new Error('the model has no path');
        expect((await live(overHttp, longest)).length).toBe(longest.moves.length);
        expect((await api.app.get(VerifyJournal, { strict: false }).execute()).faults).toEqual([]);
      },
      LONG,
    );

    /** Lives one path; tells the edges that it took. */
    async function live(way: Way, { registration, moves }: ModelPath): Promise<readonly string[]> {
      clock.goTo(`${FIRST_DAY} 10:00`);
      const id = await way.register({ ...registration, template: TEMPLATE });
      let node: Node = { memory: await born(id), day: FIRST_DAY };
      const taken: string[] = [];
      for (const move of moves) {
        taken.push(goalOf(workflow, move, node.memory.context.cameFrom));
        node = await step(way, { id, node, move });
      }
      await expectReplayed(id);
      return taken;
    }

    async function step(way: Way, { id, node, move }: { id: string; node: Node; move: Move }): Promise<Node> {
      const chosen = attempt(workflow, cast, node, move).attempt;
      const name = `${move.type}${move.asksFor ? ` for ${move.asksFor}` : ''} in ${node.memory.state}`;
      if (!chosen) throw new Error(`the product has led the case to where ${name} is not possible`);
      const { actor, day } = chosen;
      clock.goTo(`${day} 10:00`);
      if (!actor.system)
        expect([name, offered(await way.look(actor, id))]).toEqual([name, expect.arrayContaining([what(move)])]);
      const expected = targetOf(workflow, node, move);
      await way.raise(actor, id, await withFile(actor, chosen.body));
      const view = await way.look(office.clerk, id);
      const memory = await mirrored(id, node, view.version);
      expect([name, view.state.id, memory.state]).toEqual([name, expected, expected]);
      expect([name, shown(view)]).toEqual([name, remembered(memory)]);
      return { memory, day };
    }

    /** The model's memory after the entry that was just written, decided by the model itself. */
    async function mirrored(caseId: string, node: Node, version: number): Promise<Node['memory']> {
      const { manager } = api.database.dataSource;
      const entry = await manager.findOneByOrFail(CaseEventRow, { caseId, sequence: version });
      expect(await manager.countBy(CaseEventRow, { caseId })).toBe(version);
      const decision = decide(workflow, node.memory, eventOf(entry));
      if (!decision.accepted) throw new Error(`the model refuses ${entry.type}: ${JSON.stringify(decision.refusals)}`);
      return decision.memory;
    }

    async function born(caseId: string): Promise<Node['memory']> {
      const entry = await api.database.dataSource.manager.findOneByOrFail(CaseEventRow, { caseId, sequence: 1 });
      return register(workflow, eventOf(entry) as StampedRegistration).memory;
    }

    async function expectReplayed(caseId: string): Promise<void> {
      const { manager } = api.database.dataSource;
      const {
        id: _id,
        number: _number,
        workflow: name,
        ...row
      } = await manager.findOneByOrFail(CaseRow, { id: caseId });
      const journal = await manager.find(CaseEventRow, { where: { caseId }, order: { sequence: 'ASC' } });
      expect(replay(name, journal).at(-1)?.columns).toEqual(row);
    }

    /** A generated event names a file that was never uploaded: it is uploaded now. */
    async function withFile(actor: Actor, body: CaseEventBody): Promise<CaseEventBody> {
      return 'fileId' in body ? { ...body, fileId: await cases.upload(actor) } : body;
    }
  },
);

/** What the tables say of a case, as its page shows it. */
function shown({ tasks, requests, measures, evidence, deadline, leadUnit }: CaseView) {
  return {
    parts: tasks
      .filter(({ part }) => part !== 'lead')
      .map(({ unit, status }) => `${unit.id} ${status}`)
      .sort(),
    requests: requests
      .filter(({ status }) => status === 'open')
      .map(({ id }) => id)
      .sort(),
    measures: measures.map(({ id, doneOn }) => `${id} ${doneOn !== null}`).sort(),
    evidence: evidence.map(({ id, verdict }) => `${id} ${verdict}`).sort(),
    dueOn: deadline.current,
    leadUnitId: leadUnit?.id ?? null,
    extensions: deadline.extensions,
  };
}

/** The same, as the model remembers it. */
function remembered({ context }: Node['memory']): ReturnType<typeof shown> {
  return {
    parts: context.tasks.map(({ unitId, status }) => `${unitId} ${status}`).sort(),
    requests: context.requests.map(({ id }) => id).sort(),
    measures: context.measures.map(({ id, done }) => `${id} ${done}`).sort(),
    evidence: context.evidence.map(({ id, verdict }) => `${id} ${verdict}`).sort(),
    dueOn: context.dueOn,
    leadUnitId: context.leadUnitId,
    extensions: context.extensions.count,
  };
}

const what = ({ type, asksFor }: Move): string => (asksFor ? `ask for ${asksFor}` : type);

function offered({ allowedEvents, askableEvents }: CaseView): readonly string[] {
  return [...allowedEvents.map(({ type }) => type), ...askableEvents.map(({ type }) => `ask for ${type}`)];
}

/** Where the definition says that an edge leads. */
function targetOf({ definition }: CaseWorkflow, { memory }: Node, { type, asksFor }: Move): string {
  const to = asksFor ? SAME : definition.states[memory.state]?.on[type]?.to;
  if (to === BACK) return memory.context.cameFrom ?? 'nowhere';
  return to === undefined || to === SAME ? memory.state : to;
}
