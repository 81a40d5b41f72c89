import type { ReportRefusal } from './report.types';

/** A longer text is no annual report (the longest known has 40,000 characters) and would only occupy the reader. */
export const MOST_CHARACTERS = 2_000_000;

/** The reasons for which a text is not read, each telling what to do about it. */
export const REFUSALS = {
  empty: {
    code: 'report/empty',
    message: {
      zh: '文件里没有文字。如果是扫描件，请先做文字识别，或换用可以复制文字的版本。',
      en: 'The file holds no text. If it is a scan, run text recognition first or use a version whose text can be copied.',
    },
  },
  tooLarge: {
    code: 'report/too-large',
    message: {
      zh: `文字超过 ${MOST_CHARACTERS / 10_000} 万字，不像一份年度报告。请只导入报告正文。`,
      en: `The text is longer than ${MOST_CHARACTERS.toLocaleString('en')} characters and cannot be one annual report. Import the report alone.`,
    },
  },
  notAReport: {
    code: 'report/not-a-report',
    message: {
      zh: '没有认出年度报告的结构。查找过三样：以“报告”结尾的标题、“存在的问题（不足）”部分、“下一步（下一年度）安排”部分，一样也没有找到。',
      en: 'No structure of an annual report was recognised. Looked for a title ending in 报告, a section on problems (存在的问题、不足) and a section on plans (下一步、下一年度安排); none was found.',
    },
  },
} as const satisfies Record<string, ReportRefusal>;
