import { usualTerms, type TemplateTerms, type TemplateView } from '@bihuan/contracts';
import { draftOfRule, emptyDeadline, ruleOfDraft, type DeadlineDraft } from '../../../shared/trade/deadline-draft';

/** Steps that a kind of matter may not know: each has a tick, and its rule when ticked. */
export const optionalLimits = ['receipt', 'returnWindow', 'plan', 'lookBackAfter'] as const;
type OptionalLimit = (typeof optionalLimits)[number];
export type LimitDraft = Readonly<{ isSet: boolean; rule: DeadlineDraft }>;
export const mostUnits = ['percent', 'workingDays', 'days'] as const;
export type MostUnit = (typeof mostUnits)[number];

export type AssistDraft = Readonly<{ isSet: boolean; workingDaysBefore: string; percentOfPeriod: string }>;
export type ExtensionDraft = Readonly<{
  isSet: boolean;
  times: string;
  most: string;
  mostUnit: MostUnit;
  noticeWorkingDays: string;
  decideWithin: DeadlineDraft;
  superiorConsent: boolean;
}>;
export type ObjectionDraft = Readonly<{ isSet: boolean; fileWithin: DeadlineDraft; decideWithin: DeadlineDraft }>;
export type YearlyDraft = Readonly<{ isSet: boolean; month: string; day: string }>;

/** A template while it is being written: every number may still be missing. */
export type TemplateDraft = Readonly<{
  code: string;
  zh: string;
  en: string;
  basis: string;
  workflows: readonly string[];
  active: boolean;
  finish: DeadlineDraft;
  yearly: YearlyDraft;
  limits: Readonly<Record<OptionalLimit, LimitDraft>>;
  publicity: DeadlineDraft;
  verifiers: string;
  assist: AssistDraft;
  extension: ExtensionDraft;
  objection: ObjectionDraft;
  /** How often progress is asked for. */
  progress: LimitDraft;
}>;

const workingDays = (value: number): DeadlineDraft => ({ ...emptyDeadline, value: String(value) });
const textOf = (number: number | null | undefined): string => (typeof number === 'number' ? String(number) : '');
const numberOf = (text: string): number | undefined => (text.trim() === '' ? undefined : Number(text));

/** A template as the form shows it. */
export function draftOfTemplate({ label, yearly, terms, finish, ...source }: TemplateView): TemplateDraft {
  const { code, basis, workflows, active } = source;
  return {
    code,
    zh: label.zh,
    en: label.en,
    basis,
    workflows,
    active,
    finish: draftOfRule(finish),
    yearly: { isSet: yearly !== null, month: textOf(yearly?.month), day: textOf(yearly?.day) },
    ...draftOfTerms(terms),
  };
}

/** A template of the office's own starts with the usual terms. */
export const newDraft = (): TemplateDraft => ({
  code: '',
  zh: '',
  en: '',
  basis: '',
  workflows: [],
  active: true,
  finish: workingDays(30),
  yearly: { isSet: false, month: '', day: '' },
  ...draftOfTerms(usualTerms),
});

function draftOfTerms(terms: TemplateTerms) {
  const limit = (name: OptionalLimit): LimitDraft => {
    const rule = terms[name];
    return { isSet: rule !== null, rule: rule ? draftOfRule(rule) : emptyDeadline };
  };
  return {
    limits: {
      receipt: limit('receipt'),
      returnWindow: limit('returnWindow'),
      plan: limit('plan'),
      lookBackAfter: limit('lookBackAfter'),
    },
    publicity: draftOfRule(terms.publicity),
    verifiers: String(terms.verifiers),
    progress: {
      isSet: Boolean(terms.progress),
      rule: terms.progress ? draftOfRule(terms.progress.every) : emptyDeadline,
    },
    assist: {
      isSet: terms.assist !== null,
      workingDaysBefore: textOf(terms.assist?.workingDaysBefore),
      percentOfPeriod: textOf(terms.assist?.percentOfPeriod),
    },
    extension: draftOfExtension(terms.extension),
    objection: {
      isSet: terms.objection !== null,
      fileWithin: terms.objection ? draftOfRule(terms.objection.fileWithin) : emptyDeadline,
      decideWithin: terms.objection ? draftOfRule(terms.objection.decideWithin) : emptyDeadline,
    },
  };
}

function draftOfExtension(extension: TemplateTerms['extension']): ExtensionDraft {
  if (!extension) {
    const limits = { times: '1', most: '50', mostUnit: 'percent', noticeWorkingDays: '3' } as const;
    return { isSet: false, ...limits, decideWithin: workingDays(2), superiorConsent: false };
  }
  const { times, atMost, noticeWorkingDays, decideWithin, superiorConsent } = extension;
  const [mostUnit, most] = mostOf(atMost);
  return {
    isSet: true,
    times: String(times),
    most: String(most),
    mostUnit,
    noticeWorkingDays: String(noticeWorkingDays),
    decideWithin: draftOfRule(decideWithin),
    superiorConsent,
  };
}

function mostOf(atMost: NonNullable<TemplateTerms['extension']>['atMost']): [MostUnit, number] {
  if ('percent' in atMost) return ['percent', atMost.percent];
  return 'days' in atMost ? ['days', atMost.days] : ['workingDays', atMost.workingDays];
}

/** The body that the draft stands for; its schema tells whether it is complete. */
export function bodyOfDraft(draft: TemplateDraft): unknown {
  const { zh, en, basis, workflows, active, yearly, limits, extension, objection, assist, progress } = draft;
  const limit = (name: OptionalLimit) => (limits[name].isSet ? ruleOfDraft(limits[name].rule) : null);
  return {
    label: { zh, en },
    workflows,
    basis,
    active,
    finish: yearly.isSet ? { kind: 'none' } : ruleOfDraft(draft.finish),
    yearly: yearly.isSet ? { month: numberOf(yearly.month), day: numberOf(yearly.day) } : null,
    terms: {
      receipt: limit('receipt'),
      returnWindow: limit('returnWindow'),
      plan: limit('plan'),
      lookBackAfter: limit('lookBackAfter'),
      publicity: ruleOfDraft(draft.publicity),
      verifiers: numberOf(draft.verifiers),
      ...(progress.isSet ? { progress: { every: ruleOfDraft(progress.rule) } } : {}),
      assist: assist.isSet
        ? {
            workingDaysBefore: numberOf(assist.workingDaysBefore) ?? null,
            percentOfPeriod: numberOf(assist.percentOfPeriod) ?? null,
          }
        : null,
      extension: extension.isSet ? extensionOf(extension) : null,
      objection: objection.isSet
        ? { fileWithin: ruleOfDraft(objection.fileWithin), decideWithin: ruleOfDraft(objection.decideWithin) }
        : null,
    },
  };
}

function extensionOf({ times, most, mostUnit, noticeWorkingDays, decideWithin, superiorConsent }: ExtensionDraft) {
  return {
    times: numberOf(times),
    atMost: { [mostUnit]: numberOf(most) },
    noticeWorkingDays: numberOf(noticeWorkingDays),
    decideWithin: ruleOfDraft(decideWithin),
    superiorConsent,
  };
}
