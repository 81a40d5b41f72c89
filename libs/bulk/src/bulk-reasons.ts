import type { CaseEventType, Refusal, Words } from '@bihuan/contracts';
import { labelOfEvent } from './event-label';

/** Why an operation stops: whoever started it no longer works here. */
export const STARTER_GONE: Words = {
  zh: '发起人的账号已停用，其余事项没有办理',
  en: 'The account of the person who started it was closed: the remaining cases were left alone',
};

/** Why a case was set aside though no rule stands against it; the operator's log says more. */
export const BROKEN: Refusal = {
  code: 'bulk/failed',
  reason: {
    zh: '系统故障，未能办理，请单独办理或联系管理员',
    en: 'A technical fault: raise it on the case itself, or ask the administrator',
  },
};

/** The reasons of the door in the words of many cases: nobody here can reload one. */
export function forBulk(refusal: Refusal, event: CaseEventType): Refusal {
  if (refusal.code !== 'case/stale-version') return named(refusal, event);
  return {
    code: refusal.code,
    reason: {
      zh: '预览之后该事项又有新的办理，请核对后再办',
      en: 'The case was changed after the preview: look at it again first',
    },
  };
}

/** A workflow that does not know an event can only name it by its type; another workflow knows what it is called. */
function named({ code, reason }: Refusal, event: CaseEventType): Refusal {
  const label = labelOfEvent(event);
  return { code, reason: { zh: reason.zh.replaceAll(event, label.zh), en: reason.en.replaceAll(event, label.en) } };
}
