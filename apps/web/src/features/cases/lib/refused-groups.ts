import type { CaseRole, RefusedEvent, Words } from '@bihuan/contracts';

/** Events that are refused for the same reasons, to the same people. */
export type RefusedGroup = Readonly<{
  key: string;
  labels: readonly Words[];
  reasons: readonly Words[];
  /** Who could, where no reason says so already. */
  who: readonly CaseRole[];
}>;

/** Puts together what is refused for the same reasons, in the order of the API: many events are simply somebody else's. */
export function refusedGroups(events: readonly RefusedEvent[]): readonly RefusedGroup[] {
  const groups = new Map<string, RefusedGroup>();
  for (const { label, reasons, who } of events) {
    const saysWho = reasons.some(({ code }) => code === 'not-yours');
    const key = JSON.stringify([reasons.map(({ reason }) => reason.zh), saysWho ? [] : who]);
    const labels = [...(groups.get(key)?.labels ?? []), label];
    groups.set(key, { key, labels, reasons: reasons.map(({ reason }) => reason), who: saysWho ? [] : who });
  }
  return [...groups.values()];
}
