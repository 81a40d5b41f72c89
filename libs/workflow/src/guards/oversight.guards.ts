import { partakes } from '../succession';
import type { Guard } from './guard';

/** What the office must have before it presses on. */
export const oversightGuards = {
  'unit-has-a-part': {
    reads: 'event',
    reason: { zh: '原单位不承办、也不核查本事项', en: 'The former unit neither works on the case nor verifies it' },
    holds: (context, event) => event.type === 'unit.succeeded' && partakes(context, event.fromUnitId),
  },
  'urging-approved': {
    reads: 'event',
    reason: {
      zh: '没有这份督办单，或尚未按《政府督查工作条例》第二十一条批准，或已印发',
      en: 'There is no such urging notice, or it was not approved (Regulations on Government Supervision Art. 21), or it is out already',
    },
    holds: (context, event) =>
      event.type === 'urging.issued' && Boolean(event.facts.urging) && !context.urgings.includes(event.documentId),
  },
  'urging-waits': {
    reads: 'event',
    reason: { zh: '没有待签收的这份督办单', en: 'No such urging notice waits to be signed for' },
    holds: ({ urgings }, event) => event.type === 'urging.received' && urgings.includes(event.documentId),
  },
  'is-urgent': {
    reads: 'case',
    reason: { zh: '本事项没有标记为紧急', en: 'The case is not marked as urgent' },
    holds: ({ urgent }) => urgent !== null,
  },
  'not-urgent': {
    reads: 'case',
    reason: { zh: '本事项已经标记为紧急', en: 'The case is marked as urgent already' },
    holds: ({ urgent }) => urgent === null,
  },
} as const satisfies Record<string, Guard>;
