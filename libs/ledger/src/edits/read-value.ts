import { ruleInWords } from '@bihuan/calendar';
import {
  deadlineRule,
  disclosures,
  gridColumns,
  responses,
  type CodeList,
  type DeadlineRule,
  type EditableColumn,
  type PlainDate,
  type Words,
} from '@bihuan/contracts';
import {
  deadlineExpected,
  readDeadline,
  readYesNo,
  unitExpected,
  yesNoExpected,
  type UnitNames,
} from '@bihuan/ledger-reader';
import type { Wish } from './wishes';

/** What values refer to: the units of the house, and today. */
export type World = { readonly names: UnitNames; readonly today: PlainDate };

/** A value as it was understood, in words too; or what should stand there instead. */
export type ReadValue = { readonly wish: Wish; readonly understood: string } | { readonly expected: Words };

type Reader = (value: string, world: World) => ReadValue;

const readers: Readonly<Record<EditableColumn, Reader>> = {
  'lead-unit': (value, world) => {
    const unit = unitIn(value, world);
    if (!unit) return { expected: unitExpected([value], world.names) };
    return { wish: { column: 'lead-unit', unitId: unit.id }, understood: unit.name };
  },
  'verify-unit': (value, world) => {
    if (value === '') return { wish: { column: 'verify-unit', unitId: null }, understood: '' };
    const unit = unitIn(value, world);
    if (!unit) return { expected: unitExpected([value], world.names) };
    return { wish: { column: 'verify-unit', unitId: unit.id }, understood: unit.name };
  },
  deadline: (value, { today }) => {
    const rule = ruleIn(value, today);
    return rule
      ? { wish: { column: 'deadline', rule }, understood: ruleInWords(rule) }
      : { expected: deadlineExpected };
  },
  progress: (value) =>
    value === '' ? { expected: someWords } : { wish: { column: 'progress', text: value }, understood: value },
  response: (value) => {
    const response = codeIn(responses, value);
    if (!response) return { expected: oneOf(responses) };
    return { wish: { column: 'response', response }, understood: responses[response].zh };
  },
  disclosure: (value) => {
    const disclosure = codeIn(disclosures, value);
    if (!disclosure) return { expected: oneOf(disclosures) };
    return { wish: { column: 'disclosure', disclosure }, understood: disclosures[disclosure].zh };
  },
  urgent: (value) => {
    const urgent = readYesNo(value);
    return urgent === null
      ? { expected: yesNoExpected }
      : { wish: { column: 'urgent', urgent }, understood: urgent ? '是' : '否' };
  },
};

const someWords: Words = { zh: '用文字说明的进展', en: 'progress in words' };

/** Reads what was typed, chosen or pasted into a cell. */
export function readValue(column: EditableColumn, value: string, world: World): ReadValue {
  return readers[column](value.trim(), world);
}

/** Why a value was not understood. */
export function notUnderstood(column: EditableColumn, value: string, expected: Words): Words {
  const shown = value.trim().slice(0, 40);
  const { zh, en } = gridColumns[column];
  return {
    zh: `“${zh}”应填${expected.zh}${shown === '' ? '，不能为空' : `，不是“${shown}”`}`,
    en: `“${en}” takes ${expected.en}${shown === '' ? ', and may not be empty' : `, not “${shown}”`}`,
  };
}

function unitIn(value: string, { names }: World) {
  return names.units.find(({ id }) => id === value.toLowerCase()) ?? names.find(value);
}

function ruleIn(value: string, today: PlainDate): DeadlineRule | null {
  if (value.startsWith('{')) return ruleOf(value);
  return readDeadline(value, { today, year: null })?.rule ?? null;
}

function ruleOf(json: string): DeadlineRule | null {
  try {
    return deadlineRule.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null; // not JSON: as little a rule as any other text
  }
}

function codeIn<Code extends string>(list: CodeList<Code>, value: string): Code | null {
  for (const code in list) if ([code, list[code].zh, list[code].en].includes(value)) return code;
  return null;
}

function oneOf(list: CodeList): Words {
  const labels = Object.values(list);
  return {
    zh: `以下之一：${labels.map(({ zh }) => zh).join('、')}`,
    en: `one of: ${labels.map(({ en }) => en).join(', ')}`,
  };
}
