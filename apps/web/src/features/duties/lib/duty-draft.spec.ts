import { dutyBody, type ProposedDuty } from '@bihuan/contracts';
import { bodyOfDuty, draftOfDuty, emptyDuty } from './duty-draft';

const proposed: ProposedDuty = {
  code: 'quarterly-indicators',
  name: '采集季度指标数据',
  text: '汇总上一季度的指标数据。',
  workflow: 'undertaking',
  template: null,
  domain: 'leadership',
  cadence: { kind: 'quarterly', month: 1, day: 10 },
  leadDays: 10,
  basis: '产品默认',
};

describe('the form of an obligation', () => {
  it('gives back what was proposed, switched on', () => {
    const { code: _code, basis: _basis, ...body } = proposed;
    expect(dutyBody.parse(bodyOfDuty(draftOfDuty(proposed)))).toEqual({ ...body, leadUnitId: null, active: true });
  });

  it.each([
    ['yearly', { kind: 'yearly', on: { month: 3, day: 1 } }],
    ['monthly', { kind: 'monthly', day: 31 }],
  ] as const)('keeps a %s one as it is', (_kind, cadence) => {
    const body = dutyBody.parse(bodyOfDuty(draftOfDuty({ ...proposed, cadence })));
    expect(body.cadence).toEqual(cadence);
  });

  it('is incomplete without a day, and refuses a day that the year does not have', () => {
    const filled = { ...emptyDuty, name: '述法', text: '每年一次' };
    expect(dutyBody.safeParse(bodyOfDuty(filled)).success).toBe(false);
    expect(dutyBody.safeParse(bodyOfDuty({ ...filled, month: '2', day: '30' })).success).toBe(false);
    expect(dutyBody.safeParse(bodyOfDuty({ ...filled, month: '2', day: '28' })).success).toBe(true);
  });
});
