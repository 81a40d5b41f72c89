import { caseRoles, workflowView, type CaseRole } from '@bihuan/contracts';
import { allWorkflows } from '@bihuan/workflow';
import { viewOf } from './workflow-view';

const everyRole = Object.keys(caseRoles) as CaseRole[];
const versions = allWorkflows().map((workflow) => ({
  name: `${workflow.definition.id} ${workflow.definition.version}`,
  workflow,
}));

describe.each(versions)('the rights matrix of $name', ({ workflow }) => {
  const { states } = workflow.definition;
  const view = viewOf(workflow);
  const cells = Object.entries(states).flatMap(([from, state]) =>
    Object.entries(state.on).flatMap(([event, edge]) => everyRole.map((role) => ({ from, event, edge, role }))),
  );

  it('says of every edge and every role what the definition says', () => {
    for (const { from, event, edge, role } of cells) {
      const shown = view.edges.filter((candidate) => candidate.from === from && candidate.event === event);
      const told = `${from} ${event} ${role}: ${edge.by.includes(role)}`;
      expect(shown.map(({ by }) => `${from} ${event} ${role}: ${by.includes(role)}`)).toEqual([told]);
    }
  });

  it('says of every edge who may ask for it, and who may not', () => {
    for (const { from, event, ask } of view.edges) {
      const edge = Object.entries(states[from]?.on ?? {}).find(([type]) => type === event)?.[1];
      expect(ask?.by).toEqual(edge?.ask?.by);
    }
  });

  it('has no edge that the definition does not have', () => {
    expect(view.edges).toHaveLength(cells.length / everyRole.length);
  });

  it('names every condition of every edge, in words of both languages', () => {
    for (const { from, event, needs } of view.edges) {
      const edge = Object.entries(states[from]?.on ?? {}).find(([type]) => type === event)?.[1];
      expect(needs.map(({ code }) => code)).toEqual([...(edge?.when ?? []), ...(edge?.needs ?? [])]);
      for (const { reason } of needs) expect([reason.zh, reason.en]).not.toContain('');
    }
  });

  it('has every state with what it awaits, and fits its contract', () => {
    expect(view.states.map(({ id, tags, awaits }) => [id, tags, awaits])).toEqual(
      Object.entries(states).map(([id, { tags, awaits }]) => [id, tags, awaits]),
    );
    expect(workflowView.safeParse(view).error).toBeUndefined();
  });
});
