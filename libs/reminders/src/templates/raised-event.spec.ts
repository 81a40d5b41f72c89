import { caseEventBody } from '@bihuan/contracts';
import { allWorkflows } from '@bihuan/workflow';
import { raisedEvent } from './raised-event';

describe('an event that a timer raises', () => {
  const raised = allWorkflows().flatMap(({ definition }) =>
    Object.values(definition.states).flatMap(({ timers }) => timers.flatMap(({ raises }) => raises ?? [])),
  );

  it.each([...new Set(raised)])('has its words: %s', (type) => {
    expect(caseEventBody.parse(raisedEvent(type))).toMatchObject({ type });
  });

  it('is refused when nobody wrote them', () => {
    expect(() => raisedEvent('case.closed')).toThrow('No timer can raise case.closed');
  });
});
