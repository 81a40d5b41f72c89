import type { Proposal, Response } from '@bihuan/contracts';
import type { UnitKey } from '../office/units';
import { clerk, head, leader, liaison, said, type Code } from './steps';
import type { Deadline, Scene, Step } from './story';

/*
 * The words for the turns that a case may take beside its usual way. What is asked for is told once and used twice: by the
 * unit that asks, and by whoever grants it.
 */
type Asked<Type extends Proposal['type']> = (scene: Scene) => Extract<Proposal, { type: Type }>;

export const extension =
  (reasonCode: Code<'deadline.extended', 'reasonCode'>, until: Deadline, reason: string): Asked<'deadline.extended'> =>
  (scene) => ({
    type: 'deadline.extended',
    newDueOn: scene.dayOf(until),
    reasonCode,
    reason,
    workDone: '已完成前期排查，形成问题清单和责任分工。',
    interimMeasures: '延期期间每周报告进展，对存在风险的点位先行管控。',
  });

export const suspension =
  (reasonCode: Code<'case.suspended', 'reasonCode'>, until: Deadline, reason: string): Asked<'case.suspended'> =>
  (scene) => ({ type: 'case.suspended', reasonCode, reason, expectedEnd: scene.dayOf(until) });

export const termination =
  (reasonCode: Code<'case.terminated', 'reasonCode'>, reason: string): Asked<'case.terminated'> =>
  () => ({ type: 'case.terminated', reasonCode, reason });

export const handingBack =
  (
    reasonCode: Code<'case.returned', 'reasonCode'>,
    suggested: UnitKey | null,
    reason: string,
  ): Asked<'case.returned'> =>
  (scene) => ({
    type: 'case.returned',
    reasonCode,
    reason,
    suggestedUnitId: suggested && scene.unitId(suggested),
  });

export const reassignment =
  (to: UnitKey, reason: string): Asked<'case.reassigned'> =>
  (scene) => ({ type: 'case.reassigned', leadUnitId: scene.unitId(to), reason });

export const objection =
  (reason: string): Asked<'objection.sustained'> =>
  () => ({ type: 'objection.sustained', against: 'finding', reason });

/** The leader of the lead unit asks for it. */
export const asked = (day: number, what: (scene: Scene) => Proposal): Step => ({
  day,
  by: leader,
  body: (scene) => ({ type: 'request.submitted', proposal: what(scene) }),
});

export const refused = (day: number, type: Proposal['type'], reason: string): Step => ({
  day,
  by: head,
  body: async (scene) => ({ type: 'request.refused', requestId: await scene.request(type), reason }),
});

/** The office agrees to what was asked for, in the words of whoever asked. */
export const extended = (day: number, what: Asked<'deadline.extended'>): Step => ({
  day,
  by: head,
  body: async (scene) => ({
    ...what(scene),
    consentDocument: null,
    requestId: await scene.request('deadline.extended'),
  }),
});

/** On its own account: nobody asked. */
export const suspended = (day: number, what: Asked<'case.suspended'>): Step => ({ day, by: head, body: what });

export const suspendedAsAsked = (day: number, what: Asked<'case.suspended'>): Step => ({
  day,
  by: head,
  body: async (scene) => ({ ...what(scene), requestId: await scene.request('case.suspended') }),
});

export const terminated = (day: number, what: Asked<'case.terminated'>, explainedTo: string): Step => ({
  day,
  by: head,
  body: async (scene) => ({
    ...what(scene),
    explainedTo,
    requestId: await scene.request('case.terminated'),
  }),
});

export const takenBack = (day: number, what: Asked<'case.returned'>): Step => ({
  day,
  by: clerk,
  body: async (scene) => ({ ...what(scene), requestId: await scene.request('case.returned') }),
});

export const designated = (day: number, reason: string): Step => ({
  day,
  by: clerk,
  body: async (scene) => ({ type: 'unit.designated', requestId: await scene.request('case.returned'), reason }),
});

export const reassigned = (day: number, what: Asked<'case.reassigned'>): Step => ({
  day,
  by: clerk,
  body: async (scene) => ({
    ...what(scene),
    restartClock: true,
    requestId: await scene.request('case.reassigned'),
  }),
});

export const merged = (day: number, intoTitle: string, reason: string): Step => ({
  day,
  by: clerk,
  body: async (scene) => ({ type: 'case.merged', intoNumber: await scene.numberOf(intoTitle), reason }),
});

export const referred = (day: number, authority: string, documentNumber: string, reason: string): Step =>
  said(day, head, { type: 'case.referred', authority, documentNumber, reason });

export const received = (day: number, receiptNumber: string): Step => ({
  day,
  by: clerk,
  body: (scene) => ({ type: 'referral.received', receiptNumber, receivedOn: scene.today }),
});

export const responded = (day: number, response: Response, statement: string): Step =>
  said(day, leader, { type: 'response.given', response, statement });

/** The lead unit gives a share of its own work to a section. */
export const split = (day: number, unit: UnitKey, what: string): Step => ({
  day,
  by: liaison,
  body: (scene) => ({
    type: 'task.split',
    shares: [{ unitId: scene.unitId(unit), what, weight: 1, dueOn: null }],
  }),
});

export const objectionReceived = (day: number, from: string, text: string): Step =>
  said(day, clerk, { type: 'publicity-objection.received', from, text });

/** The process steward takes back what was raised by mistake on the same day. */
export const undone = (day: number, reason: string): Step =>
  said(day, { part: 'office', role: 'process-steward' }, { type: 'event.undone', reason });
