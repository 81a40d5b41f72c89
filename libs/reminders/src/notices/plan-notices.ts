import type { NoticeChannel, NoticeTopic, NoticeWays, PlainDate, Words } from '@bihuan/contracts';
import { deputyWhy } from '../templates/deputy-words';

/** Somebody whom a message is meant for, why, and what it is to them. */
export type Addressed = { readonly personId: string; readonly why: Words; readonly topic: NoticeTopic };
/** Who stands in for somebody, and until when. */
export type StandIn = { readonly personId: string; readonly until: PlainDate };
/** What decides how a message reaches a person. */
export type Reader = {
  readonly personId: string;
  readonly name: string;
  readonly hasEmail: boolean;
  readonly ways: NoticeWays;
  readonly deputy: StandIn | null;
};
/** One notice as it will stand in an inbox. */
export type PlannedNotice = Addressed & { readonly channels: readonly NoticeChannel[] };

/**
 * Who gets a message, and by which ways beside the inbox: those addressed, and for those who are away their deputies too.
 * A deputy's own deputy is not told: standing in does not go on from one to the next.
 */
export function planNotices(
  addressed: readonly Addressed[],
  readers: ReadonlyMap<string, Reader>,
  isUrgent: boolean,
): readonly PlannedNotice[] {
  const planned = new Map<string, PlannedNotice>();
  const add = (to: Addressed): void => {
    const reader = readers.get(to.personId);
    if (reader && !planned.has(to.personId)) {
      planned.set(to.personId, { ...to, channels: channelsOf(reader, to.topic, isUrgent) });
    }
  };
  for (const to of addressed) add(to);
  for (const to of standingIn(addressed, readers)) add(to);
  return [...planned.values()];
}

/** What deputies are told: once each, also where they stand in for several who are all addressed. */
function standingIn(addressed: readonly Addressed[], readers: ReadonlyMap<string, Reader>): readonly Addressed[] {
  const pairs = addressed.flatMap((to) => {
    const away = readers.get(to.personId);
    return away?.deputy ? [{ to, name: away.name, deputy: away.deputy }] : [];
  });
  return pairs.map(({ to, deputy }) => {
    const absent = pairs.filter((pair) => pair.deputy.personId === deputy.personId);
    return {
      ...to,
      personId: deputy.personId,
      topic: absent.find((pair) => pair.to.topic !== 'progress')?.to.topic ?? to.topic,
      why: deputyWhy(
        absent.map(({ name, deputy: { until } }) => ({ name, until })),
        to.why,
      ),
    };
  });
}

const inOrder: readonly NoticeChannel[] = ['digest', 'email', 'sms'];

/**
 * The ways of one notice. What is urgent goes by mail at once whatever was chosen. Whoever is away is left in peace but for
 * that, and reads the rest in the first digest after coming back.
 */
function channelsOf({ ways, hasEmail, deputy }: Reader, topic: NoticeTopic, isUrgent: boolean): NoticeChannel[] {
  const chosen = new Set(ways[topic]);
  if (isUrgent) chosen.add('email');
  return inOrder.filter((way) => {
    if (!chosen.has(way) || (way !== 'sms' && !hasEmail)) return false;
    return way === 'digest' || isUrgent || deputy === null;
  });
}
