import type { z } from 'zod';

/** Messages by path: `measures.0.text`. */
export type FieldErrors = Readonly<Record<string, string>>;
type Issue = Readonly<{ path: readonly PropertyKey[]; message: string }>;

/** The first message of each path. */
export function errorsOf(error: z.ZodError | { readonly issues: readonly Issue[] }): FieldErrors {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = issue.path.map(String).join('.');
    errors[path] ??= issue.message;
  }
  return errors;
}

/** The same from the pointers of a problem body: `/measures/0/text`. */
export function errorsOfPointers(list: readonly { pointer: string; detail: string }[] | undefined): FieldErrors {
  const issues = (list ?? []).map(({ pointer, detail }) => ({
    path: pointer.replace(/^[#/]+/, '').split('/'),
    message: detail,
  }));
  return errorsOf({ issues });
}

/** The message at a path or, failing that, at the first path below it. */
export function errorAt(errors: FieldErrors, path: string): string | undefined {
  const below = Object.keys(errors).find((key) => key.startsWith(`${path}.`));
  return errors[path] ?? (below === undefined ? undefined : errors[below]);
}

/** The errors below a path, with the path cut off. */
export function errorsBelow(errors: FieldErrors, path: string): FieldErrors {
  const prefix = `${path}.`;
  return Object.fromEntries(
    Object.entries(errors)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, message]) => [key.slice(prefix.length), message]),
  );
}
