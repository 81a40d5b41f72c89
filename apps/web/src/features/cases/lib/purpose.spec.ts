import {
  caseEventBodies,
  formOf,
  proposalBodies,
  type AllowedEvent,
  type CaseView,
  type RequestView,
} from '@bihuan/contracts';
import { noCase } from './known-case';
import { draftName, filledIn, openingValues, purposeOf } from './purpose';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const words = { zh: '延期', en: 'Extend' };
const event = (type: string, form: AllowedEvent['form']): AllowedEvent => ({
  type,
  label: words,
  primary: false,
  form,
});
const request: RequestView = {
  id: id(1),
  event: 'deadline.extended',
  label: words,
  proposal: {
    type: 'deadline.extended',
    newDueOn: '2026-12-31',
    reasonCode: 'funds',
    reason: '资金未到位',
    workDone: '完成招标',
    interimMeasures: '先行围挡',
  },
  details: [],
  unit: null,
  askedBy: '贺长青',
  askedAt: '2026-11-01T01:00:00.000Z',
  decideBy: '2026-11-05',
  late: false,
  status: 'open',
  decidedBy: null,
  decidedAt: null,
  decision: null,
};
const extension = event('deadline.extended', formOf(caseEventBodies['deadline.extended']));
const refusal = event(
  'request.refused',
  formOf(caseEventBodies['request.refused']).map((field) =>
    field.widget === 'request' ? { ...field, options: [id(1), id(2)] } : field,
  ),
);
const proposal = event('deadline.extended', formOf(proposalBodies['deadline.extended']));
const view = (parts: Partial<CaseView>) =>
  ({
    ...noCase,
    allowedEvents: [],
    askableEvents: [],
    urgent: null,
    oversightEvents: [],
    recoveryEvents: [],
    ...parts,
  }) as unknown as CaseView;
const opened = (parts: Partial<CaseView>, type: string, about: string | null = null) => {
  const known = view(parts);
  const purpose = purposeOf(known, type, about);
  if (!purpose) throw new Error(`${type} is not possible`);
  return { purpose, known, values: openingValues(purpose, known) };
};

describe('what a form is open for', () => {
  it('is to grant the request for the event: it opens as asked, and names the request', () => {
    const { purpose, known, values } = opened({ allowedEvents: [extension], requests: [request] }, 'deadline.extended');
    expect(values['newDueOn']).toBe('2026-12-31');
    const { body } = filledIn(purpose, { ...values, newDueOn: '2026-11-30' }, known);
    expect(body).toMatchObject({
      type: 'deadline.extended',
      newDueOn: '2026-11-30',
      requestId: id(1),
      reason: '资金未到位',
    });
  });

  it('is to raise the event alone when nobody asks for it any more', () => {
    const { purpose, known } = opened(
      { allowedEvents: [extension], requests: [{ ...request, status: 'refused' }] },
      'deadline.extended',
    );
    const { type: _type, ...asked } = request.proposal;
    const { body } = filledIn(purpose, asked as Record<string, string>, known);
    expect(body).not.toHaveProperty('requestId');
  });

  it('is to ask for the event where it may only be asked for', () => {
    const { purpose, known } = opened({ askableEvents: [proposal] }, 'deadline.extended');
    const { type: _type, ...asked } = request.proposal;
    expect(filledIn(purpose, asked as Record<string, string>, known).body).toEqual({
      type: 'request.submitted',
      proposal: request.proposal,
    });
    expect(Object.keys(filledIn(purpose, {}, known).errors ?? {})).toContain('newDueOn');
  });

  it('is the request that it was opened about; another one cannot be slipped in', () => {
    expect(opened({ allowedEvents: [refusal] }, 'request.refused', id(2)).values['requestId']).toBe(id(2));
    expect(opened({ allowedEvents: [refusal] }, 'request.refused', id(3)).values['requestId']).toBe('');
  });

  it('keeps what is typed for one request apart from what is typed for another', () => {
    const names = [id(1), id(2)].map((about) =>
      draftName(opened({ allowedEvents: [refusal] }, 'request.refused', about).purpose),
    );
    expect(new Set(names).size).toBe(2);
  });

  it('is nothing when the event is not possible', () => {
    expect(purposeOf(view({}), 'deadline.extended', null)).toBeNull();
  });
});
