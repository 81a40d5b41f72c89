import { z } from 'zod';
import { refusal } from './case-views';
import { light, plainDate } from './deadline';
import { caseRole } from './roles';
import { words } from './words';

const moment = z.iso.datetime();
const named = z.strictObject({ id: z.string(), label: words });
const event = z.strictObject({ type: z.string(), label: words });

/** How many steps of a long life the picture keeps: the last ones. */
export const PICTURED_STEPS = 50;

/** One stay of a case in a state: since when, until when, and who brought it there. */
export const pictureStep = z.strictObject({
  state: named,
  entered: moment,
  /** Null while the case is here. */
  left: moment.nullable(),
  byEvent: event,
  by: z.string(),
  byUnit: z.string().nullable(),
  /** Working days of the stay; the day of entry does not count. */
  days: z.int(),
  /** How often the case had come into this state by then: 1 is the first time. */
  visit: z.int(),
  /** It was sent back: the state lies before the last one of the usual path that it had reached. */
  back: z.boolean(),
  /** What was recorded during the stay without leaving the state. */
  events: z.int(),
});
export type PictureStep = z.infer<typeof pictureStep>;

/** A way out of the present state, whoever may take it. */
export const pictureWay = z.strictObject({
  event,
  to: named,
  who: z.array(caseRole),
  /** Nothing of the case itself stands against it now. */
  possible: z.boolean(),
  /** What stands against it. */
  reasons: z.array(refusal),
});

/** Something that runs for a case. New kinds are added; a reader shows the label of one it does not know. */
export const pictureClock = z.strictObject({
  kind: z.string(),
  label: words,
  dueOn: plainDate,
  /** Negative when the day has passed; null when the clock stands still. */
  workingDaysLeft: z.int().nullable(),
  light: light.nullable(),
  /** What happens then, or why it stands still. */
  note: words.nullable(),
});
export type PictureClock = z.infer<typeof pictureClock>;

/** The picture of one case: the path taken, where it is, what can come, and what the clocks say. */
export const casePicture = z.strictObject({
  /** How many steps came before those of `taken`. */
  earlier: z.int(),
  /** In order, loops as steps of their own; the last one is the present. */
  taken: z.array(pictureStep).max(PICTURED_STEPS),
  here: z.strictObject({
    state: named,
    awaits: z.array(caseRole),
    /** A life may end here. */
    resting: z.boolean(),
  }),
  /** The usual path from here. */
  ahead: z.array(named),
  ways: z.array(pictureWay),
  clocks: z.array(pictureClock),
});
export type CasePicture = z.infer<typeof casePicture>;
