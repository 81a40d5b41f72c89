import { addDays, localDateOf } from '@bihuan/calendar';
import type { Actor, CaseEventBody } from '@bihuan/contracts';
import type { FaultOffice } from './fault-office';

type Step = { readonly actor: Actor | undefined; readonly body: CaseEventBody };
type Headers = Readonly<Record<string, string>>;
type Answer = { readonly status: number; readonly body: string };

/** What is written of a case, without the ids: the same for all cases that took the same steps. */
type Shape = Readonly<Record<string, unknown>>;
const shapeSql = `
  SELECT c.version, c.state, c.open, c.due_on, c.escalation,
         (SELECT count(*)::int FROM case_event e WHERE e.case_id = c.id) AS entries,
         (SELECT max(e.type || '>' || e.state_after) FROM case_event e WHERE e.case_id = c.id AND e.sequence = c.version) AS last,
         (SELECT array_agg(t.kind || '@' || t.due_at ORDER BY t.due_at, t.kind) FROM timer t
           WHERE t.case_id = c.id AND t.fired_at IS NULL AND t.cancelled_at IS NULL) AS pending,
         (SELECT array_agg(t.part || t.status ORDER BY t.part) FROM task t WHERE t.case_id = c.id) AS tasks,
         (SELECT count(*)::int FROM measure m WHERE m.case_id = c.id) AS measures,
         (SELECT array_agg(o.job || (o.payload->>'sequence') ORDER BY o.id) FROM outbox o
           WHERE o.payload->>'caseId' = c.id::text) AS asked
    FROM "case" c WHERE c.id = $1`;

/**
 * People at work on cases over HTTP: issue, sign, and then a plan that is handed in and returned for ever, so that each
 * event changes the state, is told to somebody and changes what is armed. Knows what each request must have come to.
 */
export class CaseWork {
  /** The version of each case that its people have read. */
  readonly known = new Map<string, number>();
  /** Cases whose last request got no answer that tells what came of it. */
  readonly unsure = new Set<string>();
  readonly surprises: string[] = [];
  /** How many steps were taken and answered. */
  taken = 0;
  /** How many requests got no answer, and how many of those turned out to have been carried out. */
  unanswered = 0;
  carriedOut = 0;
  private readonly sessions = new Map<string, Headers>();
  private readonly shapes = new Map<number, Shape>();
  private model: string | null = null;

  constructor(
    private readonly office: FaultOffice,
    /** Where the api listens now. */
    public base: string,
  ) {}

  /** Registers the cases and signs in everybody who works on them; one more case shows how they should look. */
  async prepare(cases: number): Promise<void> {
    const { people, departments } = this.office;
    for (let turn = 0; turn < cases; turn += 1)
      for (const id of await this.office.register(this.office.department(turn), 1)) this.known.set(id, 1);
    const [model] = await this.office.register(this.office.department(0), 1);
    this.model = model ?? null;
    const actors = [people.lead, ...departments.flatMap(({ people: own }) => [own.liaison, own.leader])];
    for (const actor of actors) if (actor) this.sessions.set(actor.personId ?? '', await this.office.headersOf(actor));
  }

  /** Works on the cases with so many hands until nobody answers, or until it is told to stop. */
  async go(hands: number, isOver: () => boolean): Promise<void> {
    const ids = [...this.known.keys()];
    const hand = async (first: number): Promise<void> => {
      for (let turn = first; !isOver(); turn += hands) {
        const id = ids[turn % ids.length] ?? '';
        if (!(await this.take(id))) await pause();
      }
    };
    await Promise.all(Array.from({ length: Math.min(hands, ids.length) }, (_, first) => hand(first)));
  }

  /** Takes the next step of a case on the version that was read; false when nobody answered. */
  async take(caseId: string): Promise<boolean> {
    const version = this.known.get(caseId) ?? 0;
    const wasUnsure = this.unsure.delete(caseId);
    const answer = await this.post(caseId, version, await this.stepOf(caseId, version));
    if (answer === null || answer.status === 503) {
      this.unanswered += 1;
      this.unsure.add(caseId);
      return false;
    }
    this.know(caseId, version + 1, { ...answer, wasUnsure });
    return true;
  }

  private know(caseId: string, version: number, { status, body, wasUnsure }: Answer & { wasUnsure: boolean }): void {
    const isRepeat = wasUnsure && status === 412; // the step that got no answer had been taken
    if (status !== 200 && !isRepeat) {
      this.surprises.push(`${status} for version ${version}: ${body}`);
      return;
    }
    this.known.set(caseId, version);
    if (isRepeat) this.carriedOut += 1;
    else this.taken += 1;
  }

  /** The cases whose rows are neither as before the last step nor as after it. */
  async torn(caseIds: Iterable<string>): Promise<readonly string[]> {
    const faults: string[] = [];
    for (const id of caseIds) {
      const shape = await this.shapeOf(id);
      const version = Number(shape['version']);
      const expected = await this.shapeAt(version);
      const steps = version - (this.known.get(id) ?? 0);
      const isLate = this.unsure.has(id) ? steps === 0 || steps === 1 : steps === 0;
      if (!isLate || JSON.stringify(shape) !== JSON.stringify(expected))
        faults.push(`${JSON.stringify(shape)} instead of ${JSON.stringify(expected)} (${steps} steps)`);
    }
    return faults;
  }

  private async shapeOf(caseId: string): Promise<Shape> {
    const [shape] = await this.office.dataSource.query<[Shape]>(shapeSql, [caseId]);
    return shape;
  }

  /** How a case of so many steps looks when nothing goes wrong. */
  private async shapeAt(version: number): Promise<Shape> {
    const id = this.model ?? '';
    for (let at = this.shapes.size + 1; at <= version; at += 1) {
      const { actor, body } = await this.stepOf(id, at - 1);
      if (at > 1) await this.office.raise(actor, id, body);
      this.shapes.set(at, await this.shapeOf(id));
    }
    return this.shapes.get(version) ?? {};
  }

  private async stepOf(caseId: string, version: number): Promise<Step> {
    const { lead } = this.office.people;
    const { liaison, leader } = this.departmentOf(caseId).people;
    if (version <= 1) return { actor: lead, body: { type: 'case.issued', note: null } };
    if (version === 2) return { actor: liaison, body: { type: 'receipt.signed' } };
    if (version % 2 === 0) return { actor: lead, body: { type: 'plan.returned', reason: '措施不具体' } };
    const dueOn = addDays(localDateOf(this.office.clock.now().toISOString(), 'Asia/Shanghai'), 5);
    const measure = { text: '补正案卷', owner: '李经办', dueOn, standard: '齐全' };
    return { actor: leader, body: { type: 'plan.submitted', goal: '规范程序', measures: [measure] } };
  }

  /** The n-th case went to the n-th department. */
  private departmentOf(caseId: string) {
    return this.office.department(Math.max([...this.known.keys()].indexOf(caseId), 0));
  }

  private async post(caseId: string, version: number, { actor, body }: Step): Promise<Answer | null> {
    const headers = { ...this.sessions.get(actor?.personId ?? ''), 'if-match': `"${version}"` };
    try {
      const url = `${this.base}/api/cases/${caseId}/events`;
      const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
      return { status: answer.status, body: await answer.text() };
    } catch {
      return null; // the connection was refused, or broke
    }
  }
}

const pause = (): Promise<void> => new Promise((wake) => setTimeout(wake, 25));
