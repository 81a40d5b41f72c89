import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

export function newToken(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** What is stored of a token. A random token of 256 bits needs no salt and no slow hash. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
