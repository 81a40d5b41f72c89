import { z } from 'zod';
import { i18n } from '../i18n/i18n';

type RawIssue = Parameters<NonNullable<z.core.$ZodConfig['customError']>>[0];

const isEmpty = (input: unknown): boolean => input === undefined || input === null || input === '';

function tooSmall(issue: RawIssue): string | undefined {
  if (issue.code !== 'too_small') return undefined;
  const least = Number(issue.minimum);
  if (issue.origin === 'array') return i18n.t('validation.listAtLeast', { n: least });
  if (issue.origin === 'string')
    return least <= 1 ? i18n.t('validation.required') : i18n.t('validation.textAtLeast', { n: least });
  return i18n.t('validation.numberAtLeast', { n: least });
}

function tooBig(issue: RawIssue): string | undefined {
  if (issue.code !== 'too_big') return undefined;
  const most = Number(issue.maximum);
  if (issue.origin === 'array') return i18n.t('validation.listAtMost', { n: most });
  if (issue.origin === 'string') return i18n.t('validation.textAtMost', { n: most });
  return i18n.t('validation.numberAtMost', { n: most });
}

function badFormat(issue: RawIssue): string | undefined {
  if (issue.code !== 'invalid_format') return undefined;
  if (isEmpty(issue.input)) return i18n.t('validation.required');
  if (issue.format === 'date') return i18n.t('validation.date');
  if (issue.format === 'email') return i18n.t('validation.email');
  return undefined;
}

function messageOf(issue: RawIssue): string | undefined {
  if (issue.code === 'invalid_type') return i18n.t(isEmpty(issue.input) ? 'validation.required' : 'validation.type');
  if (issue.code === 'invalid_value') return i18n.t('validation.choose');
  return tooSmall(issue) ?? tooBig(issue) ?? badFormat(issue);
}

/** Has schemas complain in the words of the people who fill in the forms, in the language of the screen. */
export function speakPlainly(): void {
  z.config({ customError: messageOf });
}
