import { asAmount, sumOfAmounts, type AmountKind, type PlainDate } from '@bihuan/contracts';
import { MissingFact } from '../errors';
import type { CaseContext, StampedEvent, StampedRegistration } from '../memory';
import { freshClock } from './clock';
import type { Updates } from './update';

/** What a unit that no longer has the case, or whose work did not last, takes with it. */
export const lostMatter = {
  answeredOn: null,
  firstReplyClass: null,
  replyClass: null,
  promisedOn: null,
  rating: null,
  rectifiedAmounts: [],
  reviewOn: null,
} as const;

/** What a case that is of no such kind remembers of it. */
export const noMatter = {
  ...lostMatter,
  returnsAsked: 0,
  listedOn: null,
  listingDueOn: null,
  redos: 0,
  rectificationType: null,
  amount: null,
} as const;

/** What a registration says beside what every registration says. */
export function matterOf({
  amount,
  rectificationType,
}: StampedRegistration): Pick<CaseContext, 'amount' | 'rectificationType'> {
  return { amount: amount ? asAmount(amount) : null, rectificationType: rectificationType ?? null };
}

/** What events change that only some kinds of matter know. */
export const matterUpdates: Updates = {
  'request.submitted': (context, { proposal }) =>
    proposal.type === 'case.returned' ? { returnsAsked: context.returnsAsked + 1 } : {},
  'listing.published': (_context, { on }) => ({ listedOn: on, listingDueOn: null }),
  'plan.approved': (_context, { facts }) => ({ reviewOn: facts.reviewOn ?? null }),
  'work.started': (_context, { facts }) => ({ reviewOn: facts.reviewOn ?? null }),
  'stage.reviewed': (_context, { facts }) => ({ reviewOn: facts.reviewOn ?? null }),
  'amount.reported': (context, { kind, amount }) => ({
    rectifiedAmounts: withAmount(context, kind, (before) => sumOfAmounts([before, amount])),
  }),
  'amount.corrected': (context, { kind, amount }) => ({
    rectifiedAmounts: withAmount(context, kind, () => asAmount(amount)),
  }),
  'caller.answered': (_context, { on }) => ({ answeredOn: on }),
  'reply.sent': (_context, { on, replyClass, promisedOn }) => ({
    answeredOn: on,
    replyClass,
    promisedOn: promisedOn ?? null,
  }),
  'promise.fulfilled': (_context, { on, replyClass }) => ({
    answeredOn: on,
    replyClass,
    promisedOn: null,
    verificationPassed: false,
  }),
  'promise.watched': (context, { on }) => ({
    ...newPeriod(on, context.promisedOn),
    ...firstStanding(context),
    verificationPassed: false,
  }),
  'rating.recorded': (_context, { rating }) => ({ rating }),
  'call-back.recorded': (_context, { rating }) => ({ rating }),
  'rating.dissatisfied': (context, event) => doneAgain(context, event),
  'call-back.dissatisfied': (context, event) => ({
    ...doneAgain(context, event),
    escalation: context.escalation + (context.redos > 0 ? 1 : 0),
  }),
};

/** An answer that was sent back promises nothing, and its class is that of no answer; one that stood before it stands on. */
export function answerVoid({
  firstReplyClass,
}: CaseContext): Pick<CaseContext, 'answeredOn' | 'promisedOn' | 'replyClass'> {
  return { answeredOn: null, promisedOn: null, replyClass: firstReplyClass };
}

/** The class of the first answer that stood, neither returned nor rated as unsatisfactory. */
export function firstStanding({ firstReplyClass, replyClass }: CaseContext): Pick<CaseContext, 'firstReplyClass'> {
  return { firstReplyClass: firstReplyClass ?? replyClass };
}

function withAmount({ rectifiedAmounts }: CaseContext, kind: AmountKind, change: (before: string) => string) {
  const before = rectifiedAmounts.find((entry) => entry.kind === kind)?.amount ?? '0';
  return [...rectifiedAmounts.filter((entry) => entry.kind !== kind), { kind, amount: change(before) }];
}

/** An answer that did not satisfy is no answer: the unit begins anew, within a period of its own. */
function doneAgain(context: CaseContext, event: StampedEvent): Partial<CaseContext> {
  const { dueOn } = event.facts;
  if (dueOn === undefined) throw new MissingFact(event.type, 'dueOn');
  return {
    ...newPeriod(event.on, dueOn),
    ...answerVoid(context),
    rating: 'dissatisfied',
    redos: context.redos + 1,
    verificationPassed: false,
  };
}

function newPeriod(issuedOn: PlainDate, dueOn: PlainDate | null): Partial<CaseContext> {
  return { issuedOn, dueOn, progressOn: null, ...freshClock };
}
