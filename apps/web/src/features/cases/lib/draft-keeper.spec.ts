import { DraftKeeper, type DraftState } from './draft-keeper';
import { asText, type FormValues } from './field-value';

const AT = '2026-05-01T02:32:00.000Z';

describe('what is typed', () => {
  let asked: string[];
  let states: DraftState['kind'][];
  let isReachable: boolean;
  let keeper: DraftKeeper;

  beforeEach(() => {
    jest.useFakeTimers();
    asked = [];
    states = [];
    isReachable = true;
    keeper = new DraftKeeper({
      save: async (values: FormValues) => {
        asked.push(`save ${asText(values['goal'])}`);
        if (!isReachable) throw new Error('away');
        return AT;
      },
      forget: async () => void asked.push('forget'),
      onState: ({ kind }) => states.push(kind),
      onSaved: (values) => asked.push(`saved ${asText(values['goal'])}`),
    });
  });
  afterEach(() => jest.useRealTimers());

  it('is saved once, a second after the last key', async () => {
    keeper.type({ goal: '程' });
    await jest.advanceTimersByTimeAsync(900);
    keeper.type({ goal: '程序' });
    await jest.advanceTimersByTimeAsync(900);
    expect(asked).toEqual([]);
    await jest.advanceTimersByTimeAsync(200);
    expect(asked).toEqual(['save 程序', 'saved 程序']);
    expect(states).toEqual(['saving', 'saved']);
  });

  it('is saved at once when the form is left', async () => {
    keeper.type({ goal: '程序' });
    await keeper.flush();
    await keeper.flush();
    expect(asked).toEqual(['save 程序', 'saved 程序']);
  });

  it('is not saved again behind its own handing in', async () => {
    keeper.type({ goal: '程序' });
    void keeper.flush();
    keeper.type({ goal: '程序规范' });
    await keeper.discard();
    await jest.advanceTimersByTimeAsync(2000);
    expect(asked).toEqual(['save 程序', 'forget']);
  });

  it('stays in the browser while the server is away, says so, and is taken with the next key', async () => {
    isReachable = false;
    keeper.type({ goal: '程序' });
    await keeper.flush();
    isReachable = true;
    keeper.type({ goal: '程序规范' });
    await keeper.flush();
    expect(states).toEqual(['saving', 'local', 'saving', 'saved']);
  });
});
