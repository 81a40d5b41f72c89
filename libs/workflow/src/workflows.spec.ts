import { stateOf } from './case-workflow';
import { allWorkflows, latestWorkflow, latestWorkflows, workflowOf } from './workflows';

describe('the published workflows', () => {
  it('are these, each in its newest version', () => {
    expect(latestWorkflows().map(({ definition }) => `${definition.id}@${definition.version}`)).toEqual([
      'rectification@1',
      'prompt-rectification@1',
      'undertaking@1',
    ]);
  });

  it('are found by name and version', () => {
    for (const workflow of allWorkflows())
      expect(workflowOf(workflow.definition.id, workflow.definition.version)).toBe(workflow);
  });

  it('are found by name alone, for a new case', () => {
    expect(latestWorkflow('undertaking')?.definition.label.en).toBe('Undertaking');
    expect(latestWorkflow('nothing')).toBeNull();
  });

  it('throw for a version that was never published', () => {
    expect(() => workflowOf('rectification', 99)).toThrow('Workflow rectification@99 was never published');
  });

  it.each(['nowhere', 'constructor', ''])('throw for a state that they do not have: %j', (state) => {
    for (const workflow of allWorkflows()) expect(() => stateOf(workflow, state)).toThrow(`has no state '${state}'`);
  });
});
