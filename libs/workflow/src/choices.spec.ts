import type { Actor } from '@bihuan/contracts';
import { explain } from './explain';
import { cast, requests, secondAssist, units } from './testing/cast';
import { aCase } from './testing/story';
import { workflowOf } from './workflows';

const workflow = workflowOf('rectification', 2);
const rectifying = aCase(workflow).after('case.issued', 'receipt.signed', 'plan.submitted', 'plan.approved');
const on = '2026-09-12';

function told(story: typeof rectifying, by: Actor) {
  const said = explain(workflow, story.memory, { by, on, at: `${on}T02:00:00.000Z` });
  const optionsOf = (type: string) => said.allowed.find((event) => event.type === type)?.form[0]?.options;
  const reasonsOf = (type: string) =>
    said.refused.find((event) => event.type === type)?.reasons.map(({ code }) => code);
  return { optionsOf, reasonsOf };
}

describe('what an event may name', () => {
  const answered = rectifying.after('task.signed', 'task.answered');

  it('is, for the lead unit, the part that was answered', () => {
    expect(told(answered, cast['lead-handler']).optionsOf('task.accepted')).toEqual([units.water]);
  });

  it('is, for the office, each part that is still open', () => {
    const waived = answered.after('task.accepted');
    expect(told(waived, cast['office-clerk']).optionsOf('task.waived')).toEqual([units.roads]);
  });

  it('is nothing for a unit that nobody answers to, which is told why', () => {
    expect(told(answered, secondAssist).reasonsOf('task.accepted')).toEqual(['task-is-own']);
  });

  it('is a request for whoever decides it, and for the unit that asked', () => {
    const asked = rectifying.after('request.submitted');
    expect(told(asked, cast['office-lead']).optionsOf('request.refused')).toEqual([requests.first]);
    expect(told(asked, cast['office-clerk']).reasonsOf('request.refused')).toEqual(['request-yours-to-decide']);
    expect(told(asked, cast['lead-leader']).optionsOf('request.withdrawn')).toEqual([requests.first]);
    expect(told(asked, cast.assist).reasonsOf('request.withdrawn')).toEqual(['request-own']);
  });
});
