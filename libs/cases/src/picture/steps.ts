import { workingDaysBetween, type WorkCalendar } from '@bihuan/calendar';
import { PICTURED_STEPS, type CasePicture, type PictureStep, type PlainDate } from '@bihuan/contracts';
import type { CaseWorkflow } from '@bihuan/workflow';
import { labelOfEvent, labelOfState } from './labels';

/** A journal row by which a case came into another state. */
export type Move = {
  readonly sequence: number;
  readonly type: string;
  readonly at: Date;
  /** The day in the office's time zone. */
  readonly on: PlainDate;
  readonly by: string;
  readonly byUnit: string | null;
  readonly from: string | null;
  readonly to: string;
  /** How often the case had come into the state by then. */
  readonly visit: number;
};

/** The last moves of a case in the order of its journal, and how many there were in all. */
export type Moves = { readonly moves: readonly Move[]; readonly total: number };

/** Where the picture ends: the last journal row, and the day it is looked at. */
export type Present = { readonly version: number; readonly today: PlainDate };

/** The stays of a case in its states, in order; of a long life the last ones, with the number of those before. */
export function pathTaken(
  workflow: CaseWorkflow,
  { moves, total }: Moves,
  { version, today }: Present,
  calendar: WorkCalendar,
): Pick<CasePicture, 'earlier' | 'taken'> {
  const { path } = workflow.definition;
  let reached = path.indexOf(moves[0]?.from ?? '');
  const steps = moves.map((move, index): PictureStep => {
    const next = moves[index + 1];
    const place = path.indexOf(move.to);
    const back = place >= 0 && place < reached;
    if (place >= 0) reached = place;
    return {
      state: { id: move.to, label: labelOfState(workflow, move.to) },
      entered: move.at.toISOString(),
      left: next?.at.toISOString() ?? null,
      byEvent: { type: move.type, label: labelOfEvent(workflow, move.from, move.type) },
      by: move.by,
      byUnit: move.byUnit,
      days: workingDaysBetween(calendar, move.on, next?.on ?? today),
      visit: move.visit,
      back,
      events: (next ? next.sequence - 1 : version) - move.sequence,
    };
  });
  const taken = steps.slice(-PICTURED_STEPS);
  return { earlier: total - taken.length, taken };
}
