import { errorAt, errorsBelow, errorsOf, errorsOfPointers } from './field-errors';

describe('field errors', () => {
  const errors = errorsOf({
    issues: [
      { path: ['measures', 0, 'text'], message: '请填写' },
      { path: ['measures', 0, 'text'], message: 'again' },
      { path: ['goal'], message: 'long' },
    ],
  });

  it('keep the first message of a path', () => {
    expect(errors).toEqual({ 'measures.0.text': '请填写', goal: 'long' });
  });

  it('are found at a path or below it', () => {
    expect(errorAt(errors, 'goal')).toBe('long');
    expect(errorAt(errors, 'measures')).toBe('请填写');
    expect(errorAt(errors, 'reason')).toBeUndefined();
    expect(errorsBelow(errors, 'measures')).toEqual({ '0.text': '请填写' });
  });

  it('are read from the pointers of a problem as well', () => {
    expect(errorsOfPointers([{ pointer: '/measures/0/text', detail: 'x' }])).toEqual({ 'measures.0.text': 'x' });
    expect(errorsOfPointers(undefined)).toEqual({});
  });
});
