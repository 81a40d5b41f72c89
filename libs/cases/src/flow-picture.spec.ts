import { workflowOf, type CaseContext } from '@bihuan/workflow';
import { flowOf } from './flow-picture';

const workflow = workflowOf('rectification', 1);
const context = { publicityRequired: false } as CaseContext;
const drawn = (state: string, entered: readonly string[], publicityRequired = false) =>
  flowOf(
    workflow,
    { state, context: { ...context, publicityRequired } },
    new Map(entered.map((name) => [name, name])),
  ).map(({ id, status }) => `${id} ${status}`);

describe('the picture of a case in its flow', () => {
  it('shows what was, what is and what comes', () => {
    expect(drawn('accepted', ['registered', 'issued', 'accepted'])).toEqual([
      'registered past',
      'issued past',
      'accepted current',
      'plan-review ahead',
      'rectifying ahead',
      'verifying ahead',
      'verified ahead',
      'closed ahead',
    ]);
  });

  it('shows publicity only where the case asks for it', () => {
    expect(drawn('issued', ['registered', 'issued'], true)).toContain('publicity ahead');
    expect(drawn('issued', ['registered', 'issued'])).not.toContain('publicity ahead');
  });

  it('shows a state aside after those that the case has passed', () => {
    expect(drawn('withdrawn', ['registered', 'withdrawn'])).toEqual(['registered past', 'withdrawn current']);
  });
});
