const MINUTE = 60_000;
const ABSOLUTE = 12 * 60 * MINUTE;
const IDLE = 30 * MINUTE;
const VIEW_AS = 30 * MINUTE;
const SEEN_EVERY = MINUTE;

/** A session ends twelve hours after sign-in, however busy. */
export const endOfSession = (now: Date): Date => new Date(now.getTime() + ABSOLUTE);
/** Viewing as somebody else ends half an hour after it began. */
export const endOfViewAs = (now: Date): Date => new Date(now.getTime() + VIEW_AS);
/** A session that was last seen at this moment or before has idled out. */
export const idleBefore = (now: Date): Date => new Date(now.getTime() - IDLE);
/** Being seen is written down once a minute, so that reading pages does not write a row each. */
export const isWorthMarking = (seenAt: Date, now: Date): boolean => now.getTime() - seenAt.getTime() >= SEEN_EVERY;
