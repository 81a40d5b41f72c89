import { addWorkingDays, workingDaysBetween, type WorkCalendar } from '@bihuan/calendar';
import { sourceTypes, type UrgingColour, type UrgingContent } from '@bihuan/contracts';
import type { CaseRow } from '@bihuan/database';
import { chineseDate } from '@bihuan/report-domain';

/** What a draft is written from. */
export type DraftFacts = {
  readonly colour: UrgingColour;
  readonly row: Pick<CaseRow, 'title' | 'number' | 'dueOn' | 'sourceType' | 'externalNumber' | 'handedInOn'>;
  readonly today: string;
  readonly calendar: WorkCalendar;
  /** Numbers of the notices that went out before in the same case. */
  readonly earlier: readonly string[];
  readonly contact: string;
};

const LONGEST_TITLE = 150;

/** How many working days a unit has to answer. */
const answerWithin: Readonly<Record<UrgingColour, number>> = { blue: 5, yellow: 5, red: 3 };

const asked: Readonly<Record<UrgingColour, string>> = {
  blue: '请对照整改方案检查进度，抓紧办理，确保按期办结；有困难的，及早书面说明。',
  yellow: '请查明滞后原因，倒排工期、责任到人，在下述时限前办结；确实不能办结的，书面说明原因和补救措施。',
  red: '请单位主要负责人亲自过问，立即组织办理，在下述时限前办结，并书面报告逾期原因、责任落实情况和整改结果。',
};

const warned: Readonly<Record<UrgingColour, string | null>> = {
  blue: null,
  yellow: '到期仍未办结又未说明理由的，将提级督办。如对所述事实有异议，请在签收后书面提出。',
  red: '到期仍未办结又未说明理由的，将依照程序提请通报、约谈。如对所述事实有异议，请在签收后书面提出。',
};

const copies: Readonly<Record<UrgingColour, string | null>> = { blue: null, yellow: '分管领导', red: '主要领导' };

/** The words of a draft: plain facts of the case; people read it over before anything goes out. */
export function draftWords(facts: DraftFacts): { readonly title: string; readonly content: UrgingContent } {
  const { colour, row, today, calendar, contact } = facts;
  const title = row.title.length > LONGEST_TITLE ? `${row.title.slice(0, LONGEST_TITLE)}…` : row.title;
  return {
    title: `关于“${title}”${isLate(facts) ? '逾期未办结' : '办理进度'}的督办`,
    content: {
      facts: [standing(facts), before(facts)].join(''),
      basis: `${sourceTypes[row.sourceType].zh}${row.externalNumber ? `（${row.externalNumber}）` : ''}；《政府督查工作条例》第十八条。`,
      requirement: asked[colour],
      answerBy: addWorkingDays(calendar, today, answerWithin[colour]),
      notice: warned[colour],
      contact,
      copyTo: copies[colour],
    },
  };
}

function isLate({ row, today }: DraftFacts): boolean {
  return row.dueOn !== null && row.dueOn < today && row.handedInOn === null;
}

function standing(facts: DraftFacts): string {
  const { row, today, calendar } = facts;
  if (row.dueOn === null) return `该事项由你单位牵头办理，截至${chineseDate(today)}仍未办结。`;
  const due = `该事项由你单位牵头办理，应于${chineseDate(row.dueOn)}前办结。`;
  if (!isLate(facts)) {
    return `${due}截至${chineseDate(today)}，距期限还有${workingDaysBetween(calendar, today, row.dueOn)}个工作日。`;
  }
  const days = workingDaysBetween(calendar, row.dueOn, today);
  return `${due}截至${chineseDate(today)}，已逾期${days > 0 ? `${days}个工作日` : ''}，仍未办结。`;
}

function before({ earlier }: DraftFacts): string {
  return earlier.length === 0 ? '' : `此前已印发${earlier.join('、')}。`;
}
