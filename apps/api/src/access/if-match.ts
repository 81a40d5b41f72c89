import { VersionRequired } from './access.errors';

/** Reads `"7"` or `W/"7"`; anything else, `*` included, does not say what the change is based on. */
export function versionOf(header: string | undefined): number {
  const digits = /^(?:W\/)?"(\d{1,9})"$/.exec(header?.trim() ?? '')?.[1];
  if (digits === undefined) throw new VersionRequired();
  return Number(digits);
}
