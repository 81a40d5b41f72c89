import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '@bihuan/contracts';
import { SessionRow } from '@bihuan/database';
import { AppConfig, createLogger, envSchema, type Clock } from '@bihuan/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { testDatabase, type TestDatabase } from './test-database';

type CreateApi = (platform: {
  config: AppConfig;
  logger: ReturnType<typeof createLogger>;
  clock: Clock;
}) => Promise<NestFastifyApplication>;

/** The token that every session of {@link TestApi} expects in `X-CSRF-Token`. */
export const CSRF_TOKEN = 'csrf';
const HOUR_MS = 3_600_000;

/** The whole api on a database of the test's own, without a port: requests are injected. */
export class TestApi {
  private constructor(
    readonly database: TestDatabase,
    readonly app: NestFastifyApplication,
    private readonly clock: Clock,
  ) {}

  /** `beforeInit` may look at the application before its routes are registered. */
  static async open(
    createApi: CreateApi,
    clock: Clock,
    beforeInit: (app: NestFastifyApplication) => void = () => undefined,
  ): Promise<TestApi> {
    const database = await testDatabase();
    const config = new AppConfig(
      envSchema.parse({ DATABASE_URL: database.url, LOG_LEVEL: 'silent', WEB_ROOT: 'none' }),
    );
    const app = await createApi({ config, clock, logger: createLogger('test', 'silent') });
    beforeInit(app);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new TestApi(database, app, clock);
  }

  /** Signs a person in without a password; answers what belongs into the cookie. */
  async sessionOf({ personId }: Pick<Actor, 'personId'>): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await this.database.dataSource.manager.insert(SessionRow, {
      tokenHash: createHash('sha256').update(token).digest('hex'),
      personId: personId ?? '',
      csrfToken: CSRF_TOKEN,
      createdAt: now,
      seenAt: now,
      expiresAt: new Date(now.getTime() + HOUR_MS),
    });
    return token;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.close();
  }
}
