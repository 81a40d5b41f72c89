import type { SignedIn } from '@bihuan/people';
import { SignedOut } from './access.errors';

const sessions = new WeakMap<object, SignedIn>();

/** Keeps who stands behind a request for as long as the request lives. */
export function rememberSession(request: object, signedIn: SignedIn): void {
  sessions.set(request, signedIn);
}

export function sessionOf(request: object): SignedIn {
  const signedIn = sessions.get(request);
  if (!signedIn) throw new SignedOut();
  return signedIn;
}
