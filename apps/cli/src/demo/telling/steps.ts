import type { CaseEventBody, CaseEventBodyOf, CaseEventType } from '@bihuan/contracts';
import type { UnitKey } from '../office/units';
import type { Deadline, Doer, Step } from './story';

export const clerk: Doer = { part: 'office', role: 'office-clerk' };
export const head: Doer = { part: 'office', role: 'office-lead' };
export const liaison: Doer = { part: 'lead', role: 'unit-liaison' };
const handler: Doer = { part: 'lead', role: 'unit-handler' };
export const leader: Doer = { part: 'lead', role: 'unit-leader' };
const verifier: Doer = { part: 'verify', role: 'verifier' };

export type Code<Type extends CaseEventType, Field extends keyof CaseEventBodyOf<Type>> = CaseEventBodyOf<Type>[Field];
export const said = (day: number, by: Doer, body: CaseEventBody): Step => ({ day, by, body: () => body });

/*
 * The words in which stories are told, one for each thing that happens to a case.
 * Each is raised by whoever does it in a real office.
 */

export const issued = (day: number, note: string | null = null): Step => said(day, head, { type: 'case.issued', note });

export const withdrawn = (day: number, reason: string): Step => said(day, head, { type: 'case.withdrawn', reason });

/** The office settles who does what after the case was registered. */
export const assigned = (
  day: number,
  to: { readonly lead: UnitKey; readonly assists?: readonly UnitKey[]; readonly due: Deadline },
): Step => ({
  day,
  by: clerk,
  body: (scene) => ({
    type: 'case.assigned',
    leadUnitId: scene.unitId(to.lead),
    assistUnitIds: (to.assists ?? []).map((key) => scene.unitId(key)),
    verifyUnitId: scene.unitId('justice'),
    deadlineRule: scene.rule(to.due),
    publicityRequired: false,
  }),
});

export const signed = (day: number): Step => said(day, liaison, { type: 'receipt.signed' });

/** A plan; each measure is what is done and how it is known to be done. Their dates spread over the time that is left. */
export const planned = (day: number, goal: string, ...measures: readonly (readonly [string, string])[]): Step => ({
  day,
  by: handler,
  body: async (scene) => {
    const dates = await scene.dueDates(measures.length);
    const owner = scene.handlerName;
    const planned = measures.map(([text, standard], index) => ({ text, standard, owner, dueOn: dates[index] ?? '' }));
    return { type: 'plan.submitted', goal, measures: planned };
  },
});

export const approved = (day: number, opinion: string | null = null): Step =>
  said(day, clerk, { type: 'plan.approved', opinion });

export const planReturned = (day: number, reason: string): Step => said(day, clerk, { type: 'plan.returned', reason });

export const progress = (day: number, text: string): Step =>
  said(day, handler, { type: 'progress.reported', unchanged: false, text });

export const unchanged = (day: number): Step =>
  said(day, liaison, { type: 'progress.reported', unchanged: true, text: null });

/** A piece of evidence: a small text file, written by the handler. */
export const evidence = (day: number, title: string, text: string, measure: number | null = null): Step => ({
  day,
  by: handler,
  file: { name: `${title}.txt`, text },
  body: async (scene) => ({
    type: 'evidence.submitted',
    title,
    fileId: scene.fileId ?? '',
    measureId: measure === null ? null : await scene.measure(measure),
  }),
});

/** The n-th measure is done, and this proves it. */
export const done = (day: number, n: number, note: string, title: string): readonly Step[] => [
  {
    day,
    by: handler,
    body: async (scene) => ({ type: 'measure.completed', measureId: await scene.measure(n), note }),
  },
  evidence(day, title, note, n),
];

/** Another unit signs for its part, answers it, and the lead unit accepts the answer. */
export const answered = (day: number, unit: UnitKey, text: string): readonly Step[] => [
  taskSigned(day, unit),
  taskAnswered(day, unit, text),
  { day, by: liaison, body: (scene) => ({ type: 'task.accepted', unitId: scene.unitId(unit) }) },
];

export const taskSigned = (day: number, unit: UnitKey): Step =>
  said(day, { part: unit, role: 'unit-handler' }, { type: 'task.signed' });

export const taskAnswered = (day: number, unit: UnitKey, text: string): Step =>
  said(day, { part: unit, role: 'unit-handler' }, { type: 'task.answered', text });

export const handedIn = (day: number, statement: string): Step =>
  said(day, leader, { type: 'closure.requested', statement });

type ReturnReason = Code<'closure.returned', 'reasonCode'>;
export const sentBack = (day: number, reasonCode: ReturnReason, reason: string): Step =>
  said(day, clerk, { type: 'closure.returned', reasonCode, reason });

/** The head of the office does not agree to the closure although the verification was passed. */
export const declined = (day: number, reasonCode: ReturnReason, reason: string): Step =>
  said(day, head, { type: 'closure.returned', reasonCode, reason });

export const accepted = (day: number, n: number): Step => judged(day, n, { verdict: 'accepted', reason: null });
export const rejected = (day: number, n: number, reason: string): Step =>
  judged(day, n, { verdict: 'rejected', reason });

function judged(day: number, n: number, opinion: Pick<CaseEventBodyOf<'evidence.judged'>, 'verdict' | 'reason'>): Step {
  return {
    day,
    by: verifier,
    body: async (scene) => ({ type: 'evidence.judged', evidenceId: await scene.evidence(n), ...opinion }),
  };
}

type Method = Code<'verification.passed', 'method'>;
const verified =
  (type: 'verification.passed' | 'verification.failed') =>
  (day: number, findings: string, method: Method = 'on-site'): Step => ({
    day,
    by: verifier,
    body: ({ verifierNames }) => ({ type, method, people: [...verifierNames], findings }),
  });
export const passed = verified('verification.passed');
export const failed = verified('verification.failed');

export const publicised = (day: number, place: string, workingDays: number): Step =>
  said(day, clerk, { type: 'publicity.started', place, untilRule: { kind: 'working-days', value: workingDays } });

export const objected = (day: number, reason: string): Step => said(day, head, { type: 'objection.upheld', reason });

export const closed = (day: number, opinion: string, result: Code<'case.closed', 'result'> = 'completed'): Step =>
  said(day, head, { type: 'case.closed', result, opinion });

/** Closed although the work goes on: why, and the day on which somebody looks again. */
export const closedForNow = (
  day: number,
  opinion: string,
  delayReason: Code<'case.closed', 'delayReason'>,
  nextReview: Deadline,
): Step => ({
  day,
  by: head,
  body: (scene) => {
    const nextReviewOn = scene.dayOf(nextReview);
    return { type: 'case.closed', result: 'continuing', opinion, delayReason, nextReviewOn };
  },
});

export const lookedBack = (day: number, reason: string): Step =>
  said(day, clerk, { type: 'look-back.started', reason });

export const consolidated = (day: number, findings: string): Step =>
  said(day, verifier, { type: 'look-back.consolidated', findings });

export const relapsed = (day: number, findings: string): Step =>
  said(day, verifier, { type: 'look-back.relapsed', findings });

export const reissued = (day: number, due: Deadline, reason: string): Step => ({
  day,
  by: head,
  body: (scene) => ({ type: 'case.reissued', deadlineRule: scene.rule(due), reason }),
});
