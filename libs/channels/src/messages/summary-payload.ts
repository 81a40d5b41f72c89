import type { PlainDate } from '@bihuan/contracts';
import type { RobotPayload } from './robot-text';

/** A case as a robot may speak of it: never a person, never a finding. */
export type SummaryItem = {
  readonly number: string;
  readonly title: string;
  /** Titles of petitions tend to name whoever petitioned. */
  readonly isConfidential: boolean;
  /** Working days until the due date; negative once it is past. */
  readonly workingDaysLeft: number;
  readonly isOverdue: boolean;
};
export type Summary = {
  readonly unit: string;
  readonly day: PlainDate;
  readonly fresh: number;
  readonly near: number;
  readonly overdue: number;
  readonly urged: number;
  /** The most pressing first. */
  readonly items: readonly SummaryItem[];
};

const LISTED = 10;
const TITLE_LENGTH = 40;

/** The day's message to a group: counts and titles. Null when there is nothing to say: then nothing is sent. */
export function summaryPayload({ unit, day, items, ...counts }: Summary): RobotPayload | null {
  const { fresh, near, overdue, urged } = counts;
  if (fresh + near + overdue + urged === 0) return null;
  return {
    head: [
      `【闭环】${unit} ${day} 督办事项`,
      `新交办 ${fresh} 项，临期 ${near} 项，逾期 ${overdue} 项，新发督办单 ${urged} 项`,
    ],
    items: items.slice(0, LISTED).map((item, index) => `${index + 1}. ${lineOf(item)}`),
    more: Math.max(0, items.length - LISTED),
  };
}

function lineOf({ number, title, isConfidential, isOverdue, workingDaysLeft }: SummaryItem): string {
  const name = isConfidential ? number : `${number} ${shortened(title)}`;
  if (isOverdue) return `${name}（逾期 ${Math.max(1, -workingDaysLeft)} 个工作日）`;
  return workingDaysLeft <= 0 ? `${name}（今天到期）` : `${name}（剩 ${workingDaysLeft} 个工作日）`;
}

function shortened(title: string): string {
  const characters = [...title.replaceAll(/\s+/g, ' ')];
  return characters.length > TITLE_LENGTH ? `${characters.slice(0, TITLE_LENGTH).join('')}…` : characters.join('');
}
