import {
  caseEventBodies,
  isAskable,
  proposalBodies,
  type AllowedEvent,
  type CaseEventBody,
  type CaseView,
  type RequestView,
} from '@bihuan/contracts';
import { errorsOf, type FieldErrors } from '../../../shared/lib/field-errors';
import { bodyOf, initialValues } from './event-form';
import { isCaseEventType } from './event-types';
import type { FormValues } from './field-value';

/** What a form is open for: to raise an event, or to ask those for it who may raise it. */
export type Purpose = Readonly<{
  event: AllowedEvent;
  isAsking: boolean;
  /** The part or the request that the form was opened for, where it names one. */
  about: string | null;
  /** The open request that the event grants. */
  grants: RequestView | null;
}>;

/** What the API says may be done under that name; null when it is not possible now, or not known to this client. */
export function purposeOf(view: CaseView, type: string, about: string | null): Purpose | null {
  const isNamed = (event: AllowedEvent) => event.type === type;
  const raised = [...view.allowedEvents, ...view.oversightEvents, ...view.recoveryEvents].find(isNamed);
  if (raised)
    return isCaseEventType(type) ? { event: raised, isAsking: false, about, grants: openFor(view, type) } : null;
  const asked = view.askableEvents.find(isNamed);
  return asked && isAskable(type) ? { event: asked, isAsking: true, about: null, grants: null } : null;
}

const openFor = ({ requests }: CaseView, type: string): RequestView | null =>
  requests.find(({ event, status }) => event === type && status === 'open') ?? null;

/** Under which name what is typed is kept: it belongs to what it was typed for. */
export const draftName = ({ event, isAsking, about, grants }: Purpose): string =>
  [isAsking ? 'ask' : 'raise', event.type, about ?? grants?.id].filter(Boolean).join('.');

/** Where to look for what was typed when the event is not possible any more. */
export function draftNames(opened: CaseView, type: string, about: string | null): readonly string[] {
  const purpose = purposeOf(opened, type, about);
  return purpose ? [draftName(purpose)] : [['raise', type, about].filter(Boolean).join('.'), `ask.${type}`];
}

/** What the form holds when it is opened: what the case says, then what was asked for, then what it was opened for. */
export function openingValues({ event, about, grants }: Purpose, view: CaseView): FormValues {
  const named = event.form.filter(
    ({ widget, options }) => (widget === 'task' || widget === 'request') && options?.includes(about ?? ''),
  );
  return {
    ...initialValues(event, view),
    ...(grants ? proposed(event, grants) : {}),
    ...Object.fromEntries(named.map(({ name }) => [name, about])),
  };
}

/** A proposal has the field names of the event; all its fields are texts. */
function proposed({ form }: AllowedEvent, { proposal }: RequestView): FormValues {
  return Object.fromEntries(
    form.flatMap(({ name }) => {
      const value = proposal[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}

type Filled = Readonly<{ body: CaseEventBody; errors: null }> | Readonly<{ body: null; errors: FieldErrors }>;

/** What the form sends, or what is wrong with it. */
export function filledIn({ event, isAsking, grants }: Purpose, values: FormValues, view: CaseView): Filled {
  const { type } = event;
  const body = bodyOf(event, values, view);
  if (isAsking && isAskable(type)) {
    const parsed = proposalBodies[type].safeParse(body);
    if (!parsed.success) return { body: null, errors: errorsOf(parsed.error) };
    return { body: { type: 'request.submitted', proposal: parsed.data }, errors: null };
  }
  if (!isCaseEventType(type)) return { body: null, errors: {} };
  const parsed = caseEventBodies[type].safeParse({ ...body, ...(grants ? { requestId: grants.id } : {}) });
  return parsed.success ? { body: parsed.data, errors: null } : { body: null, errors: errorsOf(parsed.error) };
}
