import type { Words } from '@bihuan/contracts';

/** The one notice that stands for all further progress of a case in a week. */
export function foldedTitle(
  { number, title }: { readonly number: string; readonly title: string },
  count: number,
): Words {
  return {
    zh: `${number} 本周另有 ${count} 条动态：${title}`,
    en: `${number} ${count} more ${count === 1 ? 'event' : 'events'} this week: ${title}`,
  };
}

export function foldedWhy(budget: number): Words {
  return {
    zh: `同一事项一周内的一般进展超过 ${budget} 条，其余并为这一条；逐条内容见该事项的办理日志。`,
    en: `This case had more than ${budget} notices of mere progress in a week; the rest stand here as one, and each in the journal.`,
  };
}
