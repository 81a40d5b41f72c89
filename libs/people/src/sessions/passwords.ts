import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';

/** What OWASP asks of argon2id (the library's default kind): 19 MiB, two passes, one lane. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes and compares passwords. */
@Injectable()
export class Passwords {
  /** What a login that does not exist is compared with: as dear to compute as any other. */
  readonly decoy: Promise<string> = this.hash(randomBytes(16).toString('hex'));

  hash(password: string): Promise<string> {
    return hash(password, strength);
  }

  /** Without a hash it does the same work and says no, so that the time taken does not tell which logins exist. */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    const isRight = await verify(passwordHash ?? (await this.decoy), password);
    return passwordHash !== null && isRight;
  }
}
