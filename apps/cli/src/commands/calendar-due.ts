import { createInterface } from 'node:readline';
import { builtInYears, dueDate, parseDeadlineRule, workCalendar } from '@bihuan/calendar';
import { plainDate } from '@bihuan/contracts';
import { OperatorError } from '../running/operator-error';

const calendar = workCalendar(builtInYears);

/** Answers the due date of a start day and a rule, such as `2026-09-24 5wd`; throws when they cannot be read. */
export function dueOf(line: string): string {
  const [start = '', ...words] = line.trim().split(/\s+/);
  const day = plainDate.safeParse(start);
  if (!day.success)
    throw new OperatorError(`“${start}”不是日期（应为 2026-09-24 这样的写法）`, `“${start}” is no date`);
  const parsed = parseDeadlineRule(words.join(' '));
  if (!parsed.ok) throw new OperatorError(`期限写法有误：${words.join(' ')}`, parsed.message);
  const { due, unpublishedYears } = dueDate(calendar, parsed.rule, day.data);
  if (unpublishedYears.length > 0) {
    process.stderr.write(`${line}: ${unpublishedYears.join(', ')} 年日历未发布，待复核 / calendar not published yet\n`);
  }
  return due ?? 'none';
}

/**
 * `calendar due`: one question from the command line, or with `-` one a line from standard input, answered one a line.
 * A line that cannot be read is answered `error`, said why of on standard error, and makes the exit code non-zero.
 */
export async function calendarDue(words: readonly string[]): Promise<void> {
  if (words[0] !== '-') {
    process.stdout.write(`${dueOf(words.join(' '))}\n`);
    return;
  }
  let number = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    number += 1;
    if (line.trim()) process.stdout.write(`${answerTo(number, line)}\n`);
  }
}

function answerTo(number: number, line: string): string {
  try {
    return dueOf(line);
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    process.stderr.write(`第 ${number} 行：${error.zh}\nLine ${number}: ${error.en}\n`);
    process.exitCode = 1;
    return 'error';
  }
}
