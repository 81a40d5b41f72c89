import { PersonRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Passwords } from './passwords';
import { SignInThrottle } from './sign-in-throttle';

export type Attempt = { readonly login: string; readonly password: string; readonly address: string };

/** The one place where a password is tried, so that no door leads around the lock. */
@Injectable()
export class Credentials {
  constructor(
    private readonly dataSource: DataSource,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
  ) {}

  /**
   * Null for an unknown login, a wrong password or a person who is not active, with the same work for each;
   * throws when the account is locked. The attempt counts as a failure until {@link forgive}.
   */
  async check({ login, password, address }: Attempt): Promise<PersonRow | null> {
    await this.throttle.claim(login, address);
    const person = await this.dataSource.manager.findOneBy(PersonRow, { login });
    const passwordHash = person?.active ? person.passwordHash : null;
    return (await this.passwords.matches(passwordHash, password)) ? person : null;
  }

  forgive(tx: EntityManager, login: string, address: string): Promise<void> {
    return this.throttle.clear(tx, login, address);
  }
}
