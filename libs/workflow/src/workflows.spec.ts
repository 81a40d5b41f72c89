import { stateOf } from './case-workflow';
import { allWorkflows, latestWorkflow, latestWorkflows, workflowOf } from './workflows';

describe('the published workflows', () => {
  it('are each in their newest version for new cases', () => {
    const newest = latestWorkflows().map(({ definition }) => `${definition.id}@${definition.version}`);
    expect(newest).toEqual([
      'rectification@2',
      'prompt-rectification@2',
      'undertaking@2',
      'hazard@1',
      'proposal@1',
      'hotline@1',
      'audit@1',
    ]);
    for (const { definition } of latestWorkflows()) {
      const versions = allWorkflows().flatMap((other) =>
        other.definition.id === definition.id ? [other.definition.version] : [],
      );
      expect(definition.version).toBe(Math.max(...versions));
    }
  });

  it('stand side by side: none of a lower version was taken out', () => {
    for (const { definition } of latestWorkflows())
      for (let version = 1; version < definition.version; version += 1)
        expect(workflowOf(definition.id, version).definition.version).toBe(version);
  });

  it('keep every state in the next version, so that a case can be moved wherever it stands', () => {
    for (const { definition } of allWorkflows())
      expect(Object.keys(latestWorkflow(definition.id)?.definition.states ?? {})).toEqual(
        expect.arrayContaining(Object.keys(definition.states)),
      );
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
