import type { CaseEventBodyOf } from '@bihuan/contracts';
import { doersOf, type EventFacts } from '@bihuan/workflow';
import { reprojectionFacts } from './clock-facts';
import type { Setting } from './setting';
import { requireUnits, verifierFacts } from './unit-facts';

/** The clock is counted by the successor's calendar; whoever verifies must not lie below it. */
export async function successionFacts(
  { fromUnitId, toUnitId }: CaseEventBodyOf<'unit.succeeded'>,
  setting: Setting,
): Promise<EventFacts> {
  const { tx, row } = setting;
  await requireUnits(tx, [toUnitId], setting);
  const heir = (id: string) => (id === fromUnitId ? toUnitId : id);
  const verifier = row.context.verifyUnitId === null ? null : heir(row.context.verifyUnitId);
  return { ...(await verifierFacts(tx, verifier, doersOf(row.context).map(heir))), ...reprojectionFacts(setting) };
}
