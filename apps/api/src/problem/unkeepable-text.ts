import type { SchemaIssue } from './invalid-request';

const detail = '含有无法保存的字符，请删去后重新填写 / holds a character that cannot be kept: remove it';

/**
 * Every text within a value that PostgreSQL would refuse: it keeps neither NUL nor half of a surrogate pair. What people
 * paste may hold either; without this the request would end as a fault of ours.
 * @param value as its schema gave it back, so that it is no deeper than the schema
 */
export function unkeepableText(value: unknown, path: readonly PropertyKey[] = []): readonly SchemaIssue[] {
  if (typeof value === 'string') return isKeepable(value) ? [] : [{ message: detail, path }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => unkeepableText(part, [...path, key]));
}

function isKeepable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}
