import type { SignedInPerson } from '@bihuan/people';
import { SignedOut } from './access.errors';

const sessions = new WeakMap<object, SignedInPerson>();

/** Keeps who stands behind a request for as long as the request lives. */
export function rememberSession(request: object, signedIn: SignedInPerson): void {
  sessions.set(request, signedIn);
}

export function sessionOf(request: object): SignedInPerson {
  const signedIn = sessions.get(request);
  if (!signedIn) throw new SignedOut();
  return signedIn;
}
