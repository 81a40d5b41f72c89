import { caseRegistration } from '@bihuan/contracts';
import { emptyRegistration, registrationOf } from './registration';

describe('a case registered by hand', () => {
  it('needs a title, its words, and where it belongs; units may follow', () => {
    const parsed = caseRegistration.safeParse(registrationOf(emptyRegistration));
    const paths = parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'));
    expect(paths.sort()).toEqual(['domain', 'finding', 'sourceType', 'title']);
  });

  it('is sent with null for what was left empty', () => {
    const draft = { ...emptyRegistration, title: 'a', finding: 'b', sourceType: 'audit', domain: 'finance' } as const;
    expect(caseRegistration.parse(registrationOf(draft))).toMatchObject({
      type: 'case.registered',
      cause: null,
      inspectionId: null,
      leadUnitId: null,
      template: null,
      rectificationType: null,
      amount: null,
      deadlineRule: { kind: 'working-days', value: 30 },
    });
    expect(caseRegistration.parse(registrationOf({ ...draft, template: 'T1' })).template).toBe('T1');
  });

  it('names its amount as a number of 万元, or is refused', () => {
    const draft = { ...emptyRegistration, title: 'a', finding: 'b', sourceType: 'audit', domain: 'finance' } as const;
    expect(caseRegistration.parse(registrationOf({ ...draft, amount: '120.5' })).amount).toBe('120.5');
    const refused = caseRegistration.safeParse(registrationOf({ ...draft, amount: '一百' }));
    expect(refused.error?.issues.map(({ path }) => path)).toEqual([['amount']]);
  });
});
