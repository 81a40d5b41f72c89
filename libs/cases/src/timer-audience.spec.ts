import { audienceOf, audienceOfTargets, readAudience } from './timer-audience';

describe('the audience of a timer', () => {
  it.each([
    ['handler alone', { to: ['handler'], copy: [] }],
    ['several, and copies', { to: ['handler', 'unit-leader', 'head'], copy: ['office', 'government-leader'] }],
  ] as const)('is read as it was stored: %s', (_what, targets) => {
    expect(readAudience(audienceOfTargets(targets))).toEqual({ positions: targets });
  });

  it('may be roles in the case', () => {
    expect(readAudience(audienceOf(['office-lead', 'verifier']))).toEqual({ roles: ['office-lead', 'verifier'] });
  });

  it.each([
    ['handlers', ['handler']],
    ['handlers-and-unit-leader', ['handler', 'head']],
    ['handlers-leaders-and-office', ['handler', 'head', 'office']],
  ])('of an earlier version is still understood: %s', (stored, to) => {
    expect(readAudience(stored)).toEqual({ positions: { to, copy: [] } });
  });

  it.each([null, '', 'nobody', 'to:stranger;copy:'])(
    'that names nobody who is known is those who do the work: %s',
    (stored) => {
      expect(readAudience(stored)).toEqual({ positions: { to: ['handler'], copy: [] } });
    },
  );
});
