import { capabilitiesOf, type Role } from '@bihuan/contracts';
import { homeParts } from './home-parts';

const of = (...roles: Role[]) => homeParts(capabilitiesOf(roles), false);

describe('the parts of the home page', () => {
  it('are for a department what waits for it, and what waits for others', () => {
    expect(of('unit-handler')).toEqual({ top: ['first-steps'], main: ['to-do', 'waiting'], side: [] });
  });

  it('are for an office its day at a glance, and what is late and why', () => {
    expect(of('office-clerk')).toEqual({
      top: ['glance'],
      main: ['to-do', 'due-soon', 'changes'],
      side: ['worst', 'late', 'standing'],
    });
  });

  it('are for a government leader where it stands and which way it goes', () => {
    expect(of('gov-leader')).toEqual({
      top: [],
      main: ['to-do', 'by-unit', 'trend'],
      side: ['worst', 'late', 'standing', 'look-backs'],
    });
  });

  it('are those of all roles of a person, each once and the most urgent first', () => {
    const { top, main, side } = of('office-lead', 'gov-leader', 'unit-leader', 'verifier');
    expect(top).toEqual(['first-steps', 'glance']);
    expect(main).toEqual(['to-do', 'due-soon', 'waiting', 'changes', 'by-unit', 'trend']);
    expect(side).toEqual(['worst', 'late', 'standing', 'look-backs']);
  });

  it('leave a verifier with what waits for them, and show an administrator how the system stands', () => {
    expect(of('verifier')).toEqual({ top: [], main: ['to-do'], side: [] });
    expect(of('admin')).toEqual({ top: [], main: ['system', 'to-do'], side: [] });
  });

  it('put the note that nothing waits after what a person came to see', () => {
    expect(homeParts(capabilitiesOf(['gov-leader']), true).main).toEqual(['by-unit', 'trend', 'to-do']);
    expect(homeParts(capabilitiesOf(['verifier']), true).main).toEqual(['to-do']);
  });
});
