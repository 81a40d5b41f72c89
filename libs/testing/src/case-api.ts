import {
  caseView,
  journalPage,
  problem,
  refusal,
  storedFileView,
  type Actor,
  type CaseEventBody,
  type CaseRegistration,
  type CaseView,
  type JournalEntry,
  type Problem,
  type Proposal,
  type Refusal,
} from '@bihuan/contracts';
import type { LightMyRequestResponse as Response } from 'fastify';
import { aRegistration } from './cases';
import type { FakeClock } from './fake-clock';
import type { TestOffice, TestUnit } from './office';
import { CSRF_TOKEN, type TestApi } from './test-api';

const BOUNDARY = 'a-line-between-parts';

/** What a refusal says: its status, the problem's code, and each reason of the workflow. */
export type Refused = {
  readonly status: number;
  readonly code: string;
  readonly reasons: readonly Refusal[];
  readonly codes: readonly string[];
};

type Sent = {
  readonly payload?: string | Buffer | object;
  readonly version?: number;
  readonly type?: string;
};

/** Cases as a client meets them: every request over HTTP with a session, the CSRF token and the version that was read. */
export class CaseApi {
  private readonly tokens = new Map<string, Promise<string>>();
  private files = 0;

  constructor(
    private readonly api: TestApi,
    private readonly office: TestOffice,
    private readonly clock: FakeClock,
  ) {}

  async send(
    actor: Actor | undefined,
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    sent: Sent = {},
  ): Promise<Response> {
    return this.api.app.inject({
      method,
      url: `/api${path}`,
      cookies: { bihuan_session: await this.tokenOf(actor) },
      headers: {
        'x-csrf-token': CSRF_TOKEN,
        ...(sent.version === undefined ? {} : { 'if-match': `"${sent.version}"` }),
        ...(sent.type === undefined ? {} : { 'content-type': sent.type }),
      },
      ...(sent.payload === undefined ? {} : { payload: sent.payload }),
    });
  }

  async register(change: Partial<CaseRegistration> = {}): Promise<CaseView> {
    const payload = aRegistration({ leadUnitId: this.office.departments[0].id, ...change });
    const answer = await this.send(this.office.clerk, 'POST', '/cases', { payload });
    return caseView.parse(bodyOf(answer, 201));
  }

  async look(actor: Actor | undefined, id: string): Promise<CaseView> {
    const answer = await this.send(actor, 'GET', `/cases/${id}`);
    const view = caseView.parse(bodyOf(answer, 200));
    if (answer.headers.etag !== `"${view.version}"`) throw new Error(`the ETag is ${String(answer.headers.etag)}`);
    return view;
  }

  /** Raises an event on the version that the person reads now. */
  async raise(actor: Actor | undefined, id: string, event: CaseEventBody): Promise<CaseView> {
    return caseView.parse(bodyOf(await this.post(actor, id, event), 200));
  }

  /** Raises an event that must be refused. */
  async refused(actor: Actor | undefined, id: string, event: CaseEventBody): Promise<Refused> {
    const answer = await this.post(actor, id, event);
    if (answer.statusCode < 400) throw new Error(`${event.type} was accepted`);
    const said = answer.json<Problem & { refusals?: unknown[] }>();
    const { status, code } = problem.parse(said);
    const reasons = (said.refusals ?? []).map((one) => refusal.parse(one));
    return { status, code, reasons, codes: reasons.map((reason) => reason.code) };
  }

  async post(actor: Actor | undefined, id: string, payload: CaseEventBody, version?: number): Promise<Response> {
    const read = version ?? (await this.look(actor, id)).version;
    return this.send(actor, 'POST', `/cases/${id}/events`, { payload, version: read });
  }

  /** Hands in a request; answers its id. */
  async ask(actor: Actor | undefined, id: string, proposal: Proposal): Promise<string> {
    const { requests } = await this.raise(actor, id, { type: 'request.submitted', proposal });
    const open = requests.find(({ status, event }) => status === 'open' && event === proposal.type);
    if (!open) throw new Error(`the request for ${proposal.type} is not shown`);
    return open.id;
  }

  /** Uploads a small text file, each of its own content. */
  async upload(actor: Actor | undefined, content = `材料${(this.files += 1)}`): Promise<string> {
    const name = 'Content-Disposition: form-data; name="file"; filename="material.txt"';
    const answer = await this.send(actor, 'POST', '/files', {
      type: `multipart/form-data; boundary=${BOUNDARY}`,
      payload: Buffer.from(`--${BOUNDARY}\r\n${name}\r\n\r\n${content}\r\n--${BOUNDARY}--\r\n`),
    });
    return storedFileView.parse(bodyOf(answer, 201)).id;
  }

  async journal(actor: Actor | undefined, id: string): Promise<readonly JournalEntry[]> {
    const answer = await this.send(actor, 'GET', `/cases/${id}/journal?pageSize=100`);
    return journalPage.parse(bodyOf(answer, 200)).items;
  }

  /** Registers, issues and signs for a case. */
  async accepted(
    change: Partial<CaseRegistration> = {},
    unit: TestUnit = this.office.departments[0],
  ): Promise<CaseView> {
    const { id } = await this.register({ leadUnitId: unit.id, ...change });
    await this.raise(this.office.lead, id, { type: 'case.issued', note: null });
    return this.raise(unit.people.liaison, id, { type: 'receipt.signed' });
  }

  /** Brings a prompt rectification to where its unit may ask for closure, but for the parts of other units. */
  async worked(change: Partial<CaseRegistration> = {}, unit: TestUnit = this.office.departments[0]): Promise<CaseView> {
    const { id } = await this.accepted({ workflow: 'prompt-rectification', ...change }, unit);
    return this.prove(id, unit);
  }

  /** Adds a piece of evidence for no measure in particular. */
  async prove(id: string, unit: TestUnit = this.office.departments[0]): Promise<CaseView> {
    const fileId = await this.upload(unit.people.handler);
    const evidence = { type: 'evidence.submitted', title: '照片', fileId, measureId: null } as const;
    return this.raise(unit.people.handler, id, evidence);
  }

  /** The same, handed in for closure. */
  async handedIn(change: Partial<CaseRegistration> = {}, statement = '已全部整改到位'): Promise<CaseView> {
    const { id } = await this.worked(change);
    return this.raise(this.office.departments[0].people.leader, id, { type: 'closure.requested', statement });
  }

  /** The same, verified on paper by the office. */
  async verified(change: Partial<CaseRegistration> = {}): Promise<CaseView> {
    const { id } = await this.handedIn(change);
    return this.raise(this.office.verifier, id, passed);
  }

  /** The same, closed. */
  async closed(change: Partial<CaseRegistration> = {}): Promise<CaseView> {
    const { id } = await this.verified(change);
    return this.raise(this.office.lead, id, { type: 'case.closed', result: 'completed', opinion: '同意销号' });
  }

  /** Sessions end after an hour: whoever acts later signs in again. */
  private tokenOf(actor: Actor | undefined): Promise<string> {
    if (!actor) throw new Error('nobody to act');
    const key = `${actor.personId ?? ''}@${this.clock.now().toISOString()}`;
    const token = this.tokens.get(key) ?? this.api.sessionOf(actor);
    this.tokens.set(key, token);
    return token;
  }
}

/** A verification by two people who had no part in the work. */
export const passed = {
  type: 'verification.passed',
  method: 'desk',
  people: ['何验', '沈核'],
  findings: '属实',
} as const satisfies CaseEventBody;

function bodyOf(answer: Response, status: number): unknown {
  if (answer.statusCode !== status) throw new Error(`${answer.statusCode} instead of ${status}: ${answer.body}`);
  return answer.json();
}
