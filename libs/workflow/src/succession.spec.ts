import { decide } from './decide';
import { partakes } from './succession';
import { units } from './testing/cast';
import { eventOf } from './testing/samples';
import { planned, asked, partOf, withParts } from './testing/situations/situation';
import { rectification } from './testing/story';
import type { CaseContext } from './memory';

/** The case after one unit took the place of another. */
function after(context: CaseContext, fromUnitId: string, toUnitId: string): CaseContext {
  const event = eventOf('unit.succeeded', { body: { fromUnitId, toUnitId } });
  const decision = decide(rectification, { state: 'rectifying', context }, event);
  if (!decision.accepted) throw new Error('refused');
  return decision.memory.context;
}

describe('a unit that takes the place of another', () => {
  it('leads where the other led, and goes on with its plan and its requests', () => {
    const { leadUnitId, measures, requests } = after(asked(), units.bureau, units.culture);
    expect(leadUnitId).toBe(units.culture);
    expect(measures).toEqual(planned.measures);
    expect(requests).toMatchObject([{ unitId: units.culture }]);
  });

  it('gives up its own assisting part where it comes to lead, and keeps the shares', () => {
    const context = withParts(
      partOf(units.water),
      partOf(units.roads),
      partOf(units.bureauSection, { part: 'share', under: units.bureau }),
    );
    expect(after(context, units.bureau, units.water).tasks).toEqual([
      partOf(units.roads),
      partOf(units.bureauSection, { part: 'share', under: units.water }),
    ]);
  });

  it('keeps one part where both assisted: the own one, with what was done', () => {
    const own = partOf(units.roads, { status: 'accepted' });
    expect(after(withParts(own, partOf(units.water)), units.water, units.roads).tasks).toEqual([own]);
  });

  it('prefers what the office gave to a share', () => {
    const context = withParts(partOf(units.waterSection, { part: 'share', under: units.water }), partOf(units.water));
    expect(after(context, units.water, units.waterSection).tasks).toEqual([partOf(units.waterSection)]);
  });

  it('does not verify its own work', () => {
    const context = { ...planned, verifyUnitId: units.culture };
    expect(after(context, units.bureau, units.culture).verifyUnitId).toBeNull();
    expect(after(context, units.culture, units.district).verifyUnitId).toBe(units.district);
  });

  it('has nothing to do with cases in which the other had no part', () => {
    expect(partakes(planned, units.culture)).toBe(false);
    expect(() => after(planned, units.culture, units.roads)).toThrow('refused');
  });
});
