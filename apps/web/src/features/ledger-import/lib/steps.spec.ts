import { ledgerSteps, stepOf } from './steps';

describe('the steps of a ledger on its way in', () => {
  it('stay at the columns while the file is read, and go on to the lines', () => {
    expect(ledgerSteps[stepOf('mapping')]).toBe('columns');
    expect(ledgerSteps[stepOf('reading')]).toBe('columns');
    expect(ledgerSteps[stepOf('preview')]).toBe('lines');
  });

  it('are at the run until it has ended well: a stopped one can go on', () => {
    expect(ledgerSteps[stepOf('running')]).toBe('run');
    expect(ledgerSteps[stepOf('stopped')]).toBe('run');
    expect(stepOf('done')).toBe(ledgerSteps.length);
  });
});
