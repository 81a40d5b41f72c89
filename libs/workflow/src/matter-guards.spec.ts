import { guards, holds, isGuardName } from './guards';
import { matterSituations } from './testing/situations/matter.situations';

describe.each(Object.entries(matterSituations))('%s', (name, when) => {
  if (!isGuardName(name)) throw new Error(`${name} is no guard`);

  it.each(when.holds)('holds when %s', (_when, context, event) => {
    expect(holds(name, context, event)).toBe(true);
  });

  it.each(when.fails)('fails when %s', (_when, context, event) => {
    expect(holds(name, context, event)).toBe(false);
  });

  it('says why in both languages', () => {
    expect(guards[name].reason.zh).toMatch(/\p{Script=Han}/u);
    expect(guards[name].reason.en).toMatch(/^[A-Z]/);
  });
});
