import { verificationMethod, verificationMethods } from '@bihuan/contracts';
import type { PaperCase, PaperVerification, Said } from '@bihuan/report-domain';
import { z } from 'zod';
import type { FoundEvent } from './case-records.queries';

/** What the journal of one case says that documents repeat. The entries were checked when they were written. */
type InCase = Pick<
  PaperCase,
  'instruction' | 'progress' | 'closureAsked' | 'verification' | 'publicity' | 'closure' | 'lookBack' | 'referral'
>;

const issued = z.object({ note: z.string().nullable() });
const progress = z.object({ text: z.string().nullable() });
const closure = z.object({ opinion: z.string() });
const asked = z.object({ statement: z.string() });
const verified = z.object({ method: verificationMethod, people: z.array(z.string()), findings: z.string() });
const published = z.object({ place: z.string() });
const lookedBack = z.object({ findings: z.string() });
const referred = z.object({ authority: z.string(), reason: z.string(), documentNumber: z.string() });

/**
 * Reads what was said last; a relapse begins a new round, and what was said before it is no more of the present one. Only the
 * conclusion that the relapse overturned is still told, as a look-back is about it.
 */
export function saidInCase(events: readonly FoundEvent[], publicityUntil: string | null): InCase {
  const relapse = events.findLastIndex(({ type }) => type === 'look-back.relapsed');
  const round = events.slice(relapse + 1);
  const last = (...types: readonly string[]) => round.findLast(({ type }) => types.includes(type));
  const told = round.findLast(
    ({ type, payload }) => type === 'progress.reported' && progress.parse(payload).text !== null,
  );
  const announced = last('publicity.started');
  const closed = events.findLast(({ type }) => type === 'case.closed');
  const instruction = events.findLast(({ type }) => type === 'case.issued');
  const gone = last('case.referred');
  return {
    instruction: instruction ? issued.parse(instruction.payload).note : null,
    progress: told ? { on: told.on, text: progress.parse(told.payload).text ?? '' } : null,
    closureAsked: closureAsked(last('closure.requested')),
    verification: verification(last('verification.passed', 'verification.failed')),
    publicity: announced
      ? { place: published.parse(announced.payload).place, from: announced.on, until: publicityUntil }
      : null,
    closure: closed
      ? {
          opinion: closure.parse(closed.payload).opinion,
          by: closed.by,
          on: closed.on,
          stands: events.indexOf(closed) > relapse,
        }
      : null,
    lookBack: lookBack(events.findLast(({ type }) => type.startsWith('look-back.'))),
    referral: gone ? referral(gone) : null,
  };
}

function closureAsked(event: FoundEvent | undefined): Said | null {
  return event ? { on: event.on, text: asked.parse(event.payload).statement } : null;
}

function verification(event: FoundEvent | undefined): PaperVerification | null {
  if (!event) return null;
  const { method, people, findings } = verified.parse(event.payload);
  return {
    on: event.on,
    method: verificationMethods[method].zh,
    people,
    findings,
    passed: event.type === 'verification.passed',
  };
}

function lookBack(event: FoundEvent | undefined): InCase['lookBack'] {
  if (!event) return null;
  const { findings } = lookedBack.parse(event.payload);
  return { on: event.on, text: findings, held: event.type === 'look-back.consolidated', by: event.by };
}

function referral({ payload }: FoundEvent): InCase['referral'] {
  const { authority, reason, documentNumber } = referred.parse(payload);
  return { authority, reason, number: documentNumber };
}
